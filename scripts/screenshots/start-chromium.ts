import { type Browser, chromium } from 'playwright-core';
import { findProgram } from '../stack/find-program.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts the Chromium named by CHROMIUM_PATH, else one on the PATH, else the one that npm brought. */
export async function startChromium(): Promise<Browser> {
  const found =
    process.env.CHROMIUM_PATH ?? names.map((name) => findProgram(name)).find((file) => file !== null);
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
  if (found) return chromium.launch({ executablePath: found, args });
  const packed = (await import('@sparticuz/chromium')).default;
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...args] });
}
