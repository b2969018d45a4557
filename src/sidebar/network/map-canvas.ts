/** The living map: lays out in short pieces of work, zooms, pans, finds who is under the pointer, saves a picture. */
import { type Quadtree, quadtree } from 'd3-quadtree';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { NetworkReport } from '../../api';
import { drawMap } from './draw-map';
import type { Looks } from './looks';
import { layOut, type MapLayout, type MapNode } from './map-layout';
import { drawLegend, LEGEND_HEIGHT } from './map-picture';
import type { Shown } from './shown';
import { type View, viewOfAll } from './view';

/** A frame has about 16 ms; the rest is for drawing and for the person. */
const WORK_MS = 8;
/** How near a press must be to a node, in pixels of the page: a finger is not a pointer. */
const REACH = 18;
/** The saved picture, drawn twice as fine. */
const PICTURE = { width: 1000, height: 700 };
const PICTURE_RATIO = 2;
const MANY = 800;
const BETWEEN_DRAWINGS_MS = 300;

export interface MapEvents {
  /** Somebody was pressed, or the ground between them (null). Companies cannot be chosen. */
  onPick(key: string | null): void;
  /** How much of the layout is done, 0 to 1. */
  onProgress(done: number): void;
}

export class MapCanvas {
  private layout: MapLayout | null = null;
  private tree: Quadtree<MapNode> | null = null;
  private shown: Shown = { lookOf: () => null, focus: null, selected: null, path: [], isDark: false };
  private size = { width: 1, height: 1 };
  private frame = 0;
  private isDirty = false;
  private drawnAt = 0;
  private saidDone = -1;
  /** Once the person has moved the map it stays where they put it. */
  private isMoved = false;
  private readonly zooming: ZoomBehavior<HTMLCanvasElement, unknown>;
  private readonly observer: ResizeObserver;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly events: MapEvents,
    private readonly isCalm: boolean,
  ) {
    this.zooming = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.02, 6])
      .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
        if (event.sourceEvent !== null && event.sourceEvent !== undefined) this.isMoved = true;
        this.redraw();
      });
    select(canvas).call(this.zooming).on('dblclick.zoom', null);
    canvas.addEventListener('click', this.pick);
    canvas.addEventListener('mousemove', this.hover);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(canvas);
    this.resize();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.observer.disconnect();
    this.canvas.removeEventListener('click', this.pick);
    this.canvas.removeEventListener('mousemove', this.hover);
    select(this.canvas).on('.zoom', null);
  }

  /** Draws another network; whom the old one had starts where they stood. */
  setNetwork(report: NetworkReport): void {
    const before = new Map((this.layout?.nodes ?? []).map(({ key, x, y }) => [key, { x, y }]));
    this.layout = layOut(report, before);
    this.tree = null;
    this.say(0);
    if (!this.isMoved) this.showAll();
    this.redraw();
  }

  show(shown: Shown): void {
    this.shown = shown;
    this.redraw();
  }

  zoomBy(factor: number): void {
    this.isMoved = true;
    this.zooming.scaleBy(select(this.canvas), factor);
  }

  showAll(): void {
    if (this.layout === null) return;
    this.isMoved = false;
    this.moveTo(viewOfAll(this.layout, this.size));
  }

  /** Brings people into the middle of the page. */
  bringIntoView(keys: readonly string[]): void {
    const wanted = new Set(keys);
    const nodes = this.layout?.nodes.filter(({ key }) => wanted.has(key)) ?? [];
    if (nodes.length === 0) return;
    const view = zoomTransform(this.canvas);
    const isIn = nodes.every(({ x, y }) => {
      const [left, top] = [view.applyX(x), view.applyY(y)];
      return left > 40 && top > 40 && left < this.size.width - 40 && top < this.size.height - 40;
    });
    if (isIn) return;
    const xs = nodes.map(({ x }) => x);
    const ys = nodes.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(
      Math.max(view.k, 0.6),
      (this.size.width - 100) / Math.max(1, right - left),
      (this.size.height - 100) / Math.max(1, bottom - top),
    );
    this.isMoved = true;
    this.moveTo({
      scale,
      x: this.size.width / 2 - (scale * (left + right)) / 2,
      y: this.size.height / 2 - (scale * (top + bottom)) / 2,
    });
  }

  /** The whole map with its legend, as a PNG; null where the browser makes none. */
  async picture(looks: Looks, title: string): Promise<Blob | null> {
    if (this.layout === null) return null;
    const canvas = document.createElement('canvas');
    canvas.width = PICTURE.width * PICTURE_RATIO;
    canvas.height = PICTURE.height * PICTURE_RATIO;
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    pen.scale(PICTURE_RATIO, PICTURE_RATIO);
    const area = { width: PICTURE.width, height: PICTURE.height - LEGEND_HEIGHT };
    drawMap(pen, area, this.layout, viewOfAll(this.layout, area), this.shown);
    drawLegend(pen, PICTURE, looks, title, this.shown.isDark);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  }

  private moveTo({ scale, x, y }: View): void {
    this.zooming.transform(select(this.canvas), zoomIdentity.translate(x, y).scale(scale));
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.size = { width: clientWidth, height: clientHeight };
    const ratio = window.devicePixelRatio;
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    if (this.layout !== null && !this.isMoved) this.showAll();
    this.redraw();
  }

  private redraw(): void {
    this.isDirty = true;
    if (this.frame === 0) this.frame = requestAnimationFrame(this.nextFrame);
  }

  private readonly nextFrame = (): void => {
    this.frame = 0;
    const { layout } = this;
    if (layout === null) return;
    // What the hand moves is drawn at once; people go on to their places in what is left of the frame.
    const isHand = this.isDirty;
    if (isHand) this.draw(layout);
    if (this.tree !== null) return;
    const isWorking = layout.work(isHand ? WORK_MS / 2 : WORK_MS);
    this.say(layout.done() / layout.steps);
    if (isWorking) this.frame = requestAnimationFrame(this.nextFrame);
    else
      this.tree = quadtree(
        layout.nodes.slice(),
        ({ x }) => x,
        ({ y }) => y,
      );
    if (isHand && isWorking) return;
    if (isWorking && !this.isTimeToDraw(layout)) return;
    if (!this.isMoved) this.showAll();
    this.draw(layout);
  };

  /** In steps of a twentieth: each makes the page around the map anew. */
  private say(done: number): void {
    const said = done < 1 ? Math.floor(done * 20) / 20 : 1;
    if (said === this.saidDone) return;
    this.saidDone = said;
    this.events.onProgress(said);
  }

  /** Nothing moves before the eyes of who asked for calm, and drawing many must not take longer than placing them. */
  private isTimeToDraw(layout: MapLayout): boolean {
    if (this.isCalm) return false;
    return layout.nodes.length <= MANY || performance.now() - this.drawnAt >= BETWEEN_DRAWINGS_MS;
  }

  private draw(layout: MapLayout): void {
    this.isDirty = false;
    this.drawnAt = performance.now();
    const pen = this.canvas.getContext('2d');
    if (pen === null) return;
    const { k, x, y } = zoomTransform(this.canvas);
    pen.setTransform(window.devicePixelRatio, 0, 0, window.devicePixelRatio, 0, 0);
    drawMap(pen, this.size, layout, { scale: k, x, y }, this.shown);
  }

  private nodeAt(event: MouseEvent): MapNode | null {
    const view = zoomTransform(this.canvas);
    const box = this.canvas.getBoundingClientRect();
    const [x, y] = view.invert([event.clientX - box.left, event.clientY - box.top]);
    return this.tree?.find(x, y, REACH / view.k) ?? null;
  }

  private readonly pick = (event: MouseEvent): void => {
    const node = this.nodeAt(event);
    this.events.onPick(node === null || node.person === null ? null : node.key);
  };

  private readonly hover = (event: MouseEvent): void => {
    const node = this.nodeAt(event);
    this.canvas.style.cursor = node === null || node.person === null ? 'grab' : 'pointer';
  };
}
