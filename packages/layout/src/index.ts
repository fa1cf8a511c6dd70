export type { CardArrangement, CardOrder } from './card-arrangement.ts';
export { CARD, CELL, slotRectangle } from './card-rectangles.ts';
export { DependencyRoutes } from './dependency-routes.ts';
export { dropTargetAt, type DropTarget } from './drop-target.ts';
export { cardAt, cardsIn, cellsIn } from './find-in-grid.ts';
export {
  boundsOf,
  centreOf,
  containsPoint,
  encloses,
  overlaps,
  padded,
  type Point,
  type Rectangle,
} from './geometry.ts';
export { GridCards } from './grid-cards.ts';
export { gridOrder } from './grid-order.ts';
export { detailAt, type Detail } from './level-of-detail.ts';
export type { LineRoutes, Route, RouteEnds } from './line-routes.ts';
export { align, type Alignment } from './map/align.ts';
export { distribute, type Distribution } from './map/distribute.ts';
export { cardRectangle, layoutMap, type MapLayout, type MapSource } from './map/map-layout.ts';
export { inReadingOrder } from './map/map-order.ts';
export { MapRoutes } from './map/map-routes.ts';
export { TRAY, type MapTray } from './map/map-tray.ts';
export { RectangleIndex } from './map/rectangle-index.ts';
export { snap, type Guide, type Snap } from './map/snap.ts';
export { miniMapOf, type MiniMap, type MiniMapBox } from './mini-map.ts';
export {
  GUTTER,
  cellById,
  layoutGrid,
  rectangleOf,
  type CardPlace,
  type GridCell,
  type GridColumn,
  type GridOptions,
  type GridRow,
  type GridSource,
  type PlanningGrid,
} from './planning-grid.ts';
export { neighbourCell, type Direction } from './reading-order.ts';
export { traceRoute, type CurveSink, type PathSink } from './route-shape.ts';
