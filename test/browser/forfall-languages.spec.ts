import type { Language } from '#shared/kernel/language.ts';
import { da } from '#web/texts/personal/da.ts';
import { en } from '#web/texts/personal/en.ts';
import { nb, type PersonalTexts } from '#web/texts/personal/nb.ts';
import { nn } from '#web/texts/personal/nn.ts';
import { sv } from '#web/texts/personal/sv.ts';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening } from './evening.ts';
import { inspectWords } from './inspect.ts';

const QUESTIONS = [
  ['nb', nb, 'Kan du komme, Unni NB?'],
  ['nn', nn, 'Kan du kome, Unni NN?'],
  ['sv', sv, 'Kan du komma, Unni SV?'],
  ['da', da, 'Kan du komme, Unni DA?'],
  ['en', en, 'Can you come, Unni EN?'],
] as const satisfies readonly (readonly [Language, PersonalTexts, string])[];

test('each member reads the form in the language of the roster, whatever the browser prefers', async ({
  world,
  page,
}) => {
  const { members } = await newEvening(world, { languages: QUESTIONS.map(([language]) => language) });
  for (const [language, texts, question] of QUESTIONS) {
    const member = members.find((one) => one.name === `Unni ${language.toUpperCase()}`);
    await page.goto('about:blank');
    await page.goto(await linkTo(world, member?.email ?? '', 'forfall'));
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await inspectWords(page, `question-${language}`);
    const { forfall } = texts;
    await page.getByRole('button', { name: forfall.cannotCome }).click();
    await page.getByRole('radio', { name: forfall.reasons.work }).check();
    await inspectWords(page, `reason-${language}`);
    await page.getByRole('button', { name: forfall.report }).click();
    await expect(page.getByRole('heading', { level: 1, name: forfall.about.absence.reported })).toBeFocused();
    await inspectWords(page, `receipt-${language}`);
  }
});
