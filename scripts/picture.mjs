// Takes the README's pictures from the real editor, with the packaged extension installed, in a dark and a light theme.
// The machine needs a Korean font (Debian: fonts-nanum), or a name shows as boxes.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';
import { installChromium, installEditor, installOrExit, installPackages } from './setup.mjs';
import { copyExample, temporaryFolder } from './workspaces.mjs';

const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const BRIEF = 'briefs/hurried.md';

/** What each picture shows: the state that the editor is brought into. */
const PICTURES = {
  card: async (driver) => {
    await driver.openAt(BRIEF, 'Kim Yo-jong');
    await driver.hoverOver('Kim Yo-jong', 'First Deputy Director');
  },
  sources: async (driver) => {
    await driver.openAt(BRIEF, 'The Hanoi summit broke down');
    await driver.openQuickFixes();
  },
};

const TIDY = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'editor.fontSize': 15,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.overviewRulerLanes': 0,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};

for (const install of [installPackages, installEditor, installChromium]) installOrExit(install);
const { packExtension } = await import('./package.mjs');
const { Driver } = await import('../test/host/driver.mjs');
const { installExtension } = await import('../test/host/install.mjs');

const extensionsDir = temporaryFolder();
installExtension({ vsix: await packExtension(temporaryFolder()), extensionsDir });
for (const [suffix, theme] of Object.entries(THEMES)) {
  const driver = await Driver.open({
    folder: copyExample(),
    extensionsDir,
    settings: { ...TIDY, 'workbench.colorTheme': theme },
    viewport: { width: 820, height: 520 },
    scale: 2,
  });
  await driver.press('Control+B'); // the side bar goes
  for (const [name, show] of Object.entries(PICTURES)) {
    const path = join(root, 'media', `${name}-${suffix}.png`);
    await show(driver);
    await driver.page.screenshot({ path, animations: 'disabled' });
    await driver.press('Escape');
    console.log(`${relative(root, path)}  ${Math.ceil(statSync(path).size / 1000)} kB`);
  }
  await driver.close();
}
