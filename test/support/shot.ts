import type { Page } from 'playwright-core';

/** A picture for whoever wants to look: SHOTS names the folder. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}
