import { assetUrl } from './asset-url.js';
import type { IconName } from './icon-names.js';

export interface IconProps {
  readonly name: IconName;
  /** Read aloud when the icon stands alone; without it the icon is decoration. */
  readonly label?: string;
  readonly class?: string;
}

/** One symbol of the cached sprite. The size is set as attributes too, so that nothing jumps before the CSS is in. */
export function Icon({ name, label, class: extra }: IconProps) {
  const spoken =
    label === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': label };
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} width="20" height="20" focusable="false" {...spoken}>
      <use href={`${assetUrl('icons.svg')}#${name}`} />
    </svg>
  );
}
