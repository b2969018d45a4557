/** What the Instructions tab says: the course's steps in our words, and what the add-on does (S0, playbook §2). */
import { MENU_PLACE } from '../../domain/menu-place';

/** The line by which a later run knows that ours is there. */
export const ADD_ON_TITLE = 'What the add-on does for you';

export interface InstructionLine {
  readonly text: string;
  readonly look: 'title' | 'heading' | 'text';
}

const title = (text: string): InstructionLine => ({ text, look: 'title' });
const heading = (text: string): InstructionLine => ({ text, look: 'heading' });
const line = (text: string): InstructionLine => ({ text, look: 'text' });

export const COURSE_LINES: readonly InstructionLine[] = [
  title('Job Offer Steps to Success'),
  line(''),
  heading('The steps'),
  line(
    '1. Networking Goals: write one or two goals for this term and the next. At the end of each term, note how they went.',
  ),
  line(
    '2. Contacts: one row for each person you know or want to meet. Note when you last talked, what about, and the next step.',
  ),
  line(
    '3. Your Network: who knows whom. Your contacts may know each other, and one of them may know somebody where you apply.',
  ),
  line(
    '4. Applications: one row for each company, from the first idea to the answer. Keep the stage and the next step up to date.',
  ),
  line(
    '5. Job Offer Calculator: fill in the yellow boxes. It gives an estimate, and shows what it would take to get at least 2 offers.',
  ),
  line('6. If your job readiness score is high, use the other calculator instead.'),
  line(''),
  heading('A meaningful contact'),
  line(
    'You have talked at least twice, they understand what you are looking for, and you believe they would be comfortable referring you.',
  ),
];

export const ADD_ON_LINES: readonly InstructionLine[] = [
  heading(ADD_ON_TITLE),
  line(
    `The menu "${MENU_PLACE}" opens today’s list: who to follow up with, why, how to reach them, and a draft to start from.`,
  ),
  line('A mail in the morning tells you the same, if you turn it on. Nothing is ever sent to anyone but you.'),
  line('The tab Today shows the list on your phone: tick Done, or Snooze to see it again later.'),
  line('Activity Log keeps every talk and every change of stage. You can add lines of your own.'),
  line('Check my tabs looks for slips such as a missing date or a mistyped address, and mends what you choose.'),
  line(
    'Write as you like: the add-on finds your tabs and columns by what they say. It never deletes, moves or overwrites what you wrote.',
  ),
  line('The column ID lets it find a row again after you sort. Leave it as it is; you can hide it.'),
];
