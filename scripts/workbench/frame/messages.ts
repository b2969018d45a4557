/** What a frame of the add-on and the workbench's page say to each other through `postMessage`. */

export type FrameMessage =
  | { readonly type: 'run'; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly type: 'close' }
  | { readonly type: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly type: 'focus' };

export type PageMessage =
  | { readonly type: 'value'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly name: string; readonly message: string };

/** Filled in by the server in front of the frame's own scripts. */
export interface FrameSetup {
  /** The only functions that can be called: top-level ones whose name does not end in `_`. */
  readonly functions: readonly string[];
  readonly pageOrigin: string;
}
