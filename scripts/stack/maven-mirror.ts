import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const central = 'https://repo.maven.apache.org/maven2';

/** The address that the user's own Maven would ask for Central's files: a mirror of settings.xml, else Central. */
export function mavenRepository(settingsFile: string = join(homedir(), '.m2/settings.xml')): string {
  const mirrors = [...withoutComments(settingsFile).matchAll(/<mirror>(.*?)<\/mirror>/gs)];
  const chosen = mirrors.find(([, body = '']) =>
    /^(central|\*|external:\*)$/.test(element(body, 'mirrorOf') ?? ''),
  );
  return (element(chosen?.[1] ?? '', 'url') ?? central).replace(/\/$/, '');
}

function withoutComments(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll(/<!--.*?-->/gs, '');
  } catch {
    return '';
  }
}

function element(xml: string, name: string): string | null {
  return xml.match(new RegExp(`<${name}>\\s*(.*?)\\s*</${name}>`, 's'))?.[1] ?? null;
}
