/** Metadata of a handler: the view that draws what it returns. */
export const VIEW = Symbol('view');

/** A handler's answer that shows its own view again with what was typed, and why it was refused. */
export class Shown<Props> {
  constructor(
    readonly props: Props,
    readonly status = 200,
  ) {}
}

/** A handler's answer that sends the browser on, so that reloading never repeats a write (303). */
export class SeeOther {
  constructor(readonly path: string) {}
}
