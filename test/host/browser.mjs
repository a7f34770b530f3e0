// Starts a headless Chromium that reaches nothing but this machine.
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const OFFLINE = 'MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1';

/** @returns {Promise<import('playwright-core').Browser>} */
export function startBrowser() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM to its executable.');
  return chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${OFFLINE}`,
    ],
  });
}
