import type { MenuItem } from '../../../platform/html/components/index.js';
import type { Texts } from '../../../texts/index.js';

/**
 * The single keys, as the dialog shows them: those that a page declares (`data-key-action`) are shown where it does,
 * the go-keys are the menu's.
 */
export function shortcutsOf(t: Texts['desk'], on: boolean, menu: readonly MenuItem[]) {
  const go = menu.flatMap(({ goKey, label }) =>
    goKey ? [{ keys: ['G', goKey.toUpperCase()], then: t.then, what: label, works: ['g'] }] : [],
  );
  return {
    title: t.shortcuts,
    openLabel: t.shortcuts,
    closeLabel: t.closeShortcuts,
    note: on ? t.shortcutsOn : t.shortcutsOff,
    shortcuts: [
      { keys: ['N'], what: t.keys.log },
      { keys: ['/'], what: t.keys.search },
      ...go,
      { keys: ['J', 'K'], what: t.keys.move },
      { keys: ['O'], what: t.keys.open },
      { keys: ['A'], what: t.keys.take },
      { keys: ['Z'], what: t.keys.undo },
      { keys: ['D'], what: t.keys.done },
      { keys: ['B'], what: t.keys.book },
      { keys: ['T'], what: t.keys.today },
      { keys: ['?'], what: t.keys.help },
      { keys: ['Esc'], what: t.keys.leave },
    ],
  };
}
