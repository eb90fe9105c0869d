import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const LINK = /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g;
const NAMED_PATH = /`((?:docs|examples|packages|reports|schemas|scripts|test)\/[\w./-]+)`/g;
const CODE_BLOCK = /^ *```[\s\S]*?^ *```$/gm;

/** What a page of Markdown leads to, by a link or by name, that is not there. */
export function findMissing(root: string, page: string): string[] {
  const path = resolve(root, page);
  const text = readFileSync(path, 'utf8').replace(CODE_BLOCK, '');
  const links = [...text.matchAll(LINK)].flatMap(([, file = '', heading]) => {
    const target = file === '' ? path : resolve(dirname(path), file);
    if (!existsSync(target)) return [file];
    return heading === undefined || hasHeading(target, heading) ? [] : [`${file}#${heading}`];
  });
  const named = [...text.matchAll(NAMED_PATH)]
    .map(([, name = '']) => name)
    .filter((name) => !existsSync(resolve(root, name)));
  return [...links, ...named];
}

function hasHeading(file: string, wanted: string): boolean {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)];
  return headings.some(([, heading = '']) => anchorOf(heading) === wanted);
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}
