import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExtensionLibrary, ExtensionNews } from '@vitrina/crawler';
import { showControls } from '@vitrina/report';
import { type LoadExtension, TOOL_VERSION } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import { FETCH_MODES } from './fetch-modes.ts';
import { UsageError } from './usage-error.ts';

const LOCK_NAME = 'vitrina-extensions.lock.json';

/** Extensions beside those that are given and bundled. */
export interface OpenedLibrary {
  /** Absent where nothing is pinned and nothing may be fetched. */
  readonly loadExtension?: LoadExtension;
  /** @throws UsageError where what was fetched cannot be pinned. */
  close(): Promise<void>;
}

/**
 * Opens the lock file beside the configuration, else in the current folder, and the network where
 * `--fetch-extensions` allows it and `--offline` does not forbid it. `giveWay` makes room for a line.
 * @throws VitrinaError `damaged-lock`, `unreadable-file`
 */
export async function openExtensionLibrary(
  given: Arguments,
  context: Context,
  giveWay: () => void,
): Promise<OpenedLibrary> {
  const { terminal, config, signal } = context;
  const wanted = given.choice('fetch-extensions', FETCH_MODES);
  const mode = given.isOn('offline') ? 'never' : (wanted ?? 'never');
  const [nearest] = config?.files ?? [];
  const lockFile = join(nearest === undefined ? terminal.folder : dirname(nearest), LOCK_NAME);
  if (mode === 'never' && !existsSync(lockFile)) return { close: async () => {} };

  const { anywhere, openLibrary, publicOnly } = await import('@vitrina/crawler');
  const library = await openLibrary({
    lockFile,
    mode,
    guard: given.isOn('allow-private') ? anywhere : publicOnly,
    userAgent: `vitrina/${TOOL_VERSION}`,
    clock: terminal.clock,
    signal,
    onNews(news) {
      if (given.isOn('quiet') && !isWarning(news)) return;
      giveWay();
      tellNews(news, context);
    },
  });
  return { loadExtension: library.load, close: () => close(library, lockFile) };
}

async function close(library: ExtensionLibrary, path: string): Promise<void> {
  try {
    await library.close();
  } catch (cause) {
    const { code: reason, syscall } = cause as NodeJS.ErrnoException;
    if (syscall === undefined || reason === undefined) throw cause;
    throw new UsageError('cannot-write', { path, reason }, { cause });
  }
}

function isWarning({ kind }: ExtensionNews): boolean {
  return kind === 'changed' || kind === 'kept' || kind === 'failed';
}

function tellNews(news: ExtensionNews, { locale, log }: Context): void {
  const reason = 'error' in news ? news.error.values : {};
  const sentence = locale.word(`extensionNews.${news.kind}`, {
    url: showControls(news.url),
    lock: LOCK_NAME,
    reason: locale.word(`error.system.${reason['reason']}`, reason),
  });
  if (isWarning(news)) log.warn(sentence);
  else log.say(sentence);
}
