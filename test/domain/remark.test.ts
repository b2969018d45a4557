import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import {
  heldInterviewDays,
  readRemark,
  saysNoAnswer,
  statesInterview,
  statesPast,
  thankedDays,
} from '../../src/domain/remark';

describe('what a remark says was held', () => {
  test.each([
    ['onsite interview loop, he was the panel lead', 'interview'],
    ['Interview', 'interview'],
    ['phone screen with the recruiter', 'interview'],
    ['on-site, five rounds', 'interview'],
    ['interviewed with the team, went well', 'interview'],
    ['had a great final round', 'interview'],
    ['2nd round w/ Amy, went ok', 'interview'],
    ['did the second round', 'interview'],
    ['Round 2: system design', 'interview'],
    ['coffee chat, she offered to look at my portfolio', 'meeting'],
    ['coffee chat where she offered an intro', 'meeting'],
    ['chat over coffee', 'meeting'],
    ['Lunch at the office', 'meeting'],
    ['drinks after the conference', 'meeting'],
    ['met at the career fair', 'meeting'],
    ['informational interview about her team', 'meeting'],
    ['asked about roles over coffee', 'meeting'],
    ['phone call then coffee', 'meeting'],
    ['discussed my interview over lunch', 'meeting'],
    ['tomamos un café, muy amable', 'meeting'],
    ['entrevista con el equipo', 'interview'],
    ['déjeuner avec elle', 'meeting'],
    ['Vorstellungsgespräch beim Team', 'interview'],
    ['auf einen Kaffee getroffen', 'meeting'],
    ['almoço com a equipe', 'meeting'],
    ['colloquio con il team', 'interview'],
    ['koffie gedronken', 'meeting'],
    ['面接', 'interview'],
    ['喝咖啡', 'meeting'],
  ])('%s: %s', (text, event) => {
    expect(readRemark(text)).toEqual({ kind: 'conversation', event, talk: true });
  });

  test.each([
    'phone call about new grad roles, will refer me',
    'mentoring call, went through system design',
    'intro email',
    'will meet next week',
    'she will meet me for coffee',
    'asked for an informational interview',
    'asked her for coffee',
    'invited me to interview',
    'interview scheduled for December',
    'scheduled an onsite',
    'offered to grab lunch',
    'lunch next week',
    'coffee tomorrow',
    'talked about interview prep',
    'talked about interviews',
    'helped me with interview questions',
    'mock interview',
    'made it to the second round',
    'got the 2nd round',
    'second round scheduled',
    'waiting for the second round',
    'waiting for the interview',
    'second round of edits on my resume',
    'met through Dana',
    'met on LinkedIn',
    'coffee cancelled',
    'did not meet',
    'could not make lunch',
    'moved me on to the onsite',
    'emailed after the onsite',
    'applied on site',
    'café la próxima semana',
    'Kaffee nächste Woche',
    '',
  ])('nothing: %s', (text) => {
    expect(readRemark(text).event).toBeNull();
  });

  test.each([
    'Sent thank-you note',
    'thanked him for the coffee',
    'thank you email for the interview',
    'Dankesmail geschickt, vielen Dank',
    'merci pour le café',
  ])('a thank-you, and nothing to thank for: %s', (text) => {
    expect(readRemark(text)).toEqual({ kind: 'thank-you', event: null, talk: false });
  });

  test.each(['coffee, still need to send a thank-you', 'lunch, owe him a thank-you note', 'coffee, she thanked me'])(
    'no thank-you yet: %s',
    (text) => {
      expect(readRemark(text)).toMatchObject({ kind: 'conversation', event: 'meeting' });
    },
  );

  test.each([
    ['told her she may get a call as my reference', 'reference-alert'],
    ['followed up on the application', 'follow-up'],
    ['reported back on my talk with Leo', 'report-back'],
    ['talked about the team', 'conversation'],
  ])('%s is a %s', (text, kind) => {
    expect(readRemark(text).kind).toBe(kind);
  });
});

describe('what a remark says was a talk', () => {
  test.each([
    'phone call about new grad roles',
    'emailed, she replied the same day',
    'talked at length',
    'mentoring call',
  ])('talk: %s', (text) => {
    expect(readRemark(text).talk).toBe(true);
  });

  test.each([
    'intro email',
    'sent a message on LinkedIn',
    'left a voicemail',
    'called, no answer',
    'LM (no ans)',
    'LVM',
    'connection request',
  ])('no talk: %s', (text) => {
    expect(readRemark(text).talk).toBe(false);
  });

  test('a logged call nobody answered', () => {
    expect(saysNoAnswer('Left a voicemail')).toBe(true);
    expect(saysNoAnswer('She answered all my questions')).toBe(false);
  });
});

describe('what the date in a next step is', () => {
  test.each([
    ['Onsite was 11/20, wait for recruiter', true],
    ['Onsite 11/20', true],
    ['Phone screen on Nov 25', true],
    ['2nd round 11/24', true],
    ['second round 11/24, with the team', true],
    ['Prep for 2nd round 11/24', false],
    ['Hear about 2nd round 11/24', false],
    ['Wait for onsite result 11/24', false],
    ['2nd round of edits 11/24', false],
    ['Prepare for the onsite 11/20', false],
    ['Schedule interview by 11/20', false],
    ['Ask about the interview 11/20', false],
    ['Follow up 11/24/2026', false],
    ['Mock interview 11/25', false],
    ['', false],
  ])('an interview? %s: %s', (text, stated) => {
    expect(statesInterview(text)).toBe(stated);
  });

  test.each([
    ['Onsite was 11/20, wait for recruiter', true],
    ['Sent résumé 10/12', true],
    ['Follow up 11/24/2026', false],
    ['Send portfolio by 11/24', false],
    ['She sent the form; return it by 11/24', false],
    ['', false],
  ])('past? %s: %s', (text, past) => {
    expect(statesPast(text)).toBe(past);
  });

  test.each([
    ['Onsite was 11/20; React, Go', ['2026-11-20']],
    ['Interviewed on 11/18. They decide by 12/1', ['2026-11-18']],
    ['Posted 11/2, interview process takes weeks', []],
    ['Interview 11/20', []],
    ['1st round 11/10 went ok', ['2026-11-10']],
    ['Remote friendly', []],
  ])('notes "%s" tell of interviews on %j', (notes, days) => {
    expect(heldInterviewDays(notes, day('2026-11-21'), 'en_US')).toEqual(days);
  });

  test.each([
    ['thank you note sent 11/16', ['2026-11-16']],
    ['Emailed thanks 11/18; call again 12/1', ['2026-11-18']],
    ['thanked her 11/19, 11/20 follow up', ['2026-11-19']],
    ['send thank you 11/16', []],
    ['need to send a thank-you note by 11/20', []],
    ['thank-you note sent', []],
    ['Sent résumé 11/16', []],
    ['', []],
  ])('a next step "%s" tells of thanks on %j', (text, days) => {
    expect(thankedDays(text, day('2026-11-21'), 'en_US')).toEqual(days);
  });
});
