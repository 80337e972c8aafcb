/** A record that people have open. */
export interface Viewed {
  readonly type: string;
  readonly id: string;
}

export const viewerActivities = ['reading', 'writing'] as const;
export type ViewerActivity = (typeof viewerActivities)[number];

export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly activity: ViewerActivity;
}

/** Milliseconds after which one who says nothing is gone; an open page says so every ten seconds. */
export const viewerLife = 25_000;
