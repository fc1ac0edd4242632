import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackedChromium, type Chromium } from './unpacked-chromium.js';

// Without its sandbox, which root and most containers cannot have: it visits our own pages only.
const quiet = [
  '--no-sandbox',
  '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-domain-reliability', '--disable-sync',
  '--metrics-recording-only', '--no-first-run', '--no-pings', '--disable-features=OptimizationHints,MediaRouter,Translate',
];

const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** $CHROMIUM; else the one that npm installed, which is the same everywhere and draws no windows: it costs half of what a whole browser does (docs/decisions/22); else the machine's own. */
async function* installed(): AsyncGenerator<Chromium> {
  const asked = process.env['CHROMIUM'];
  if (!asked && process.platform === 'linux' && process.arch === 'x64') yield await unpackedChromium();
  for (const path of asked ? [asked] : own) if (existsSync(path)) yield { executablePath: path, env: {} };
}

/** A real Chromium, the first that starts. It contacts nobody by itself. */
export async function openBrowser(): Promise<Browser> {
  let failure: unknown = new Error('There is no Chromium: set CHROMIUM to one.');
  for await (const { executablePath, env } of installed()) {
    try {
      return await chromium.launch({ executablePath, args: quiet, env: { ...(process.env as Record<string, string>), ...env } });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
