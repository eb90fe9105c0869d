import { COMPLETE } from './complete-flag.ts';

/** The shells that there is a script for. */
export type Shell = 'bash' | 'zsh' | 'fish';

/** What to put into the start-up file of each shell. Every key press asks the command itself. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  // A colon or an equals sign ends a word for bash, but not for us: the line is split at spaces.
  bash: `_vitrina() {
  local line="\${COMP_LINE:0:COMP_POINT}" word words candidate
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  word="\${words[-1]}"
  local cut="\${word%"\${word##*[=:]}"}"
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate _; do
    COMPREPLY+=("\${candidate#"$cut"}")
  done < <(vitrina ${COMPLETE} "\${words[@]:1}" 2> /dev/null)
}
complete -o default -F _vitrina vitrina
`,
  zsh: `#compdef vitrina
_vitrina() {
  local -a candidates texts meanings
  local line
  candidates=("\${(@f)$(vitrina ${COMPLETE} "\${(@)words[2,CURRENT]}" 2> /dev/null)}")
  if [[ -z "\${candidates[*]}" ]]; then
    _files
    return
  fi
  for line in "\${candidates[@]}"; do
    texts+=("\${line%%$'\\t'*}")
    meanings+=("\${line/$'\\t'/  -- }")
  done
  compadd -l -d meanings -a -- texts
}
compdef _vitrina vitrina
`,
  fish: `function __vitrina_complete
    set -l words (commandline --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor)
    vitrina ${COMPLETE} $words[2..-1] 2> /dev/null
end
complete --command vitrina --arguments '(__vitrina_complete)'
`,
};

export const SHELLS: readonly string[] = Object.keys(SCRIPTS);

/** The script for a shell. */
export function shellScript(shell: Shell): string {
  return SCRIPTS[shell];
}

/** The shell of that name, or of the path of its program; undefined where there is no script for it. */
export function findShell(name: string): Shell | undefined {
  const program = name.split(/[\\/]/).at(-1) ?? '';
  return (Object.keys(SCRIPTS) as Shell[]).find((shell) => shell === program);
}
