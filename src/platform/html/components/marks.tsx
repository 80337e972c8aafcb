import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

const badgeTones = {
  neutral: 'badge',
  info: 'badge badge-info',
  success: 'badge badge-success',
  warning: 'badge badge-warning',
  error: 'badge badge-error',
} as const;

export type Tone = keyof typeof badgeTones;

export interface BadgeProps {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}

/** A state in words; the colour only helps. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span class={badgeTones[tone]}>{children}</span>;
}

export type Channel = 'phone' | 'email' | 'walk_in' | 'web' | 'digital_post';

export const channelIcons: Readonly<Record<Channel, IconName>> = {
  phone: 'headset',
  email: 'email',
  walk_in: 'persons',
  web: 'language',
  digital_post: 'contact-card',
};

export interface ChannelIconProps {
  readonly channel: Channel;
  readonly label: string;
  /** In narrow columns the icon stands alone and carries the label itself. */
  readonly iconOnly?: boolean;
}

export function ChannelIcon({ channel, label, iconOnly }: ChannelIconProps) {
  const name = channelIcons[channel];
  return (
    <span class="channel">
      {iconOnly ? <Icon name={name} label={label} /> : <Icon name={name} />}
      {!iconOnly && label}
    </span>
  );
}

const avatarColours = { 1: 'avatar', 2: 'avatar avatar--2', 3: 'avatar avatar--3' } as const;

export interface AvatarProps {
  readonly initials: string;
  /** The person's name, read aloud. Leave out where the name stands beside. */
  readonly name?: string;
  readonly colour?: keyof typeof avatarColours;
  readonly small?: boolean;
}

export function Avatar({ initials, name, colour = 1, small }: AvatarProps) {
  const spoken =
    name === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': name };
  return (
    <span class={avatarColours[colour] + (small ? ' avatar--small' : '')} title={name} {...spoken}>
      {initials}
    </span>
  );
}

/** Keys as they are printed: `<Keys keys={['J', 'K']} />`. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
