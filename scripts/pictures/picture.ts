/** A picture in `docs`, as the scripts that make it see it. */
import type { FrameLocator, Page } from 'playwright-core';

/** The workbench, open on a copy of the sample at its Monday morning: a picture is prepared with these. */
export interface Stage {
  readonly page: Page;
  /** What stands in the open sidebar. */
  readonly sidebar: FrameLocator;
  /** What stands in the open dialog. */
  readonly dialog: FrameLocator;
  /** The mail that is open in the outbox. */
  readonly mail: FrameLocator;
  /** Opens the add-on's menu. */
  openMenu(): Promise<void>;
  /** Chooses an item of the add-on's menu by its words. */
  choose(caption: string): Promise<void>;
  /** Shows a tab of the workbook by its name. */
  showTab(name: string): Promise<void>;
}

export interface Picture {
  /** Path below `docs`, `'pictures/today.png'`. */
  readonly file: string;
  /** What is cut out of the window: all of it, the sidebar or dialog without its frame, or the mail's page. */
  readonly part: 'window' | 'sidebar' | 'dialog' | 'mail';
  /** The window in CSS pixels, 1280 × 800 unless said. */
  readonly window?: { readonly width: number; readonly height: number };
  /** Device pixels for one CSS pixel, 1 unless said. */
  readonly scale?: number;
  /** The menu stands under Extensions, as in the Marketplace's build. */
  readonly isAddOn?: boolean;
  /** Shows the workbench's own clock, outbox and download too, which the add-on at Google has not. */
  readonly showsWorkbench?: boolean;
  /** The welcome has not been shown yet: it comes with the first item that is chosen. */
  readonly isFirstRun?: boolean;
  /** Brings the window to what is to be seen, and waits for it. */
  prepare(stage: Stage): Promise<void>;
}
