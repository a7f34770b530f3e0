// What a user's settings.json holds in a run: nothing that asks, fetches or distracts.
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'extensions.webWorker': false,
  'files.autoSave': 'off', // a browser's workbench saves by itself
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'update.showReleaseNotes': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** For a window that only tests talk to: what stands around the text is not drawn, which would take a third of its time. */
export const UNSEEN_SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.folding': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'explorer.autoReveal': false,
  'explorer.decorations.badges': false,
  'explorer.decorations.colors': false,
  'problems.visibility': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};
