import type { Browser } from 'playwright-core';
import type { PersonOptions } from './browser-person.ts';
import { PlanPage } from './pages/plan-page.ts';
import { SMALL_PLAN } from './pages/small-plan.ts';
import { putBoardOf, type BoardLinks } from './put-board.ts';
import { annaWithBoard, type PersonOnBoard } from './two-people.ts';

interface Planner extends PersonOnBoard {
  readonly plan: PlanPage;
}

/** The same person, in the plan of the board. */
export async function planner(person: PersonOnBoard): Promise<Planner> {
  return { ...person, plan: await PlanPage.open(person.page) };
}

interface PlannerWithLinks extends Planner {
  readonly links: BoardLinks;
}

/** A person who has the small board open in the plan; Red can do 9 in Sprint 12. */
export async function personWithPlan(
  browser: Browser,
  options: PersonOptions = {},
): Promise<PlannerWithLinks> {
  const put = putBoardOf([SMALL_PLAN], [{ team: 'Red', sprint: 'Sprint 12', points: 9 }]);
  const anna = await annaWithBoard(browser, put, options);
  return { ...(await planner(anna)), links: anna.links };
}
