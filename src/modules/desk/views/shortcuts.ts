import type { Texts } from '../../../texts/index.js';

/** The single keys, as the dialog shows them. */
export function shortcutsOf(t: Texts['desk'], on: boolean) {
  return {
    title: t.shortcuts,
    openLabel: t.shortcuts,
    closeLabel: t.closeShortcuts,
    note: on ? t.shortcutsOn : t.shortcutsOff,
    shortcuts: [
      { keys: ['N'], what: t.keys.log },
      { keys: ['/'], what: t.keys.search },
      { keys: ['G', 'M'], then: t.then, what: t.keys.go },
      { keys: ['J', 'K'], what: t.keys.move },
      { keys: ['O'], what: t.keys.open },
      { keys: ['A'], what: t.keys.take },
      { keys: ['D'], what: t.keys.done },
      { keys: ['?'], what: t.keys.help },
      { keys: ['Esc'], what: t.keys.leave },
    ],
  };
}
