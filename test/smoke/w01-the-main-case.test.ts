import { afterEach, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
  GRETE,
  KARI,
  MARIT,
  MEETING,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  SECRETARY,
  TUESDAY_MORNING,
} from './council.ts';
import { openWorld, type World } from './world.ts';

let opened: World | undefined;
afterEach(() => opened?.close());

const ACS = { SMS_PROVIDERS: 'acs', EMAIL_PROVIDERS: 'acs' };
const INFOBIP_AND_SMTP = { SMS_PROVIDERS: 'infobip', EMAIL_PROVIDERS: 'smtp' };

test.each([
  ['Azure Communication Services', ACS],
  ['Infobip and a mail server', INFOBIP_AND_SMTP],
])(
  'W1 through %s: e-mail, absence, vara 1 says no, vara 2 says yes, the overview and the log know',
  async (_, providers) => {
    const world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING, ...providers } });
    opened = world;
    await convene(world);
    const link = await openForm(world, KARI);
    for (const { email } of [PER, MARIT, OLAV])
      await world.expectMessage(email, /Kommunestyret har møte torsdag 3\. desember/);
    await world.expectSilence();

    await reportAbsence(world, link);
    await world.expectMessage(KARI.email, /Vi har registrert at du ikke kommer/);
    await world.expectSilence();

    await world.wind('PT3M2S');
    const asked = await world.expectMessage(ANDERS.mobile, /Kan du møte som vara i Kommunestyret torsdag 3\. desember/);
    expect(asked.text).toMatch(/Svar JA eller NEI innen onsdag 25\. november/);
    expect(asked.text).not.toMatch(/Kari|forfall|syk/i);
    await world.expectSilence();

    await world.text(ANDERS.mobile, 'Nei dessverre, er bortreist');
    await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);
    await world.expectSilence();

    await world.text(GRETE.mobile, 'Ja takk!');
    await world.expectMessage(GRETE.mobile, /^Takk! Du møter som vara i Kommunestyret/);
    await world.expectMessage(KARI.email, /Grete Vik møter for deg/);
    await world.expectMessage(SECRETARY.email, /Grete Vik møter for Kari Nordmann/);
    await world.expectSilence();

    const view = await world.view(MEETING);
    const seat = view.seats.find(({ name }) => name === KARI.name);
    expect(seat).toMatchObject({ attendance: 'absent', covered: true });
    expect(seat?.vacancies).toMatchObject([
      {
        status: 'filled',
        substitute: { name: GRETE.name, rank: 2 },
        offers: [
          { name: ANDERS.name, status: 'no', answeredBy: 'sms' },
          { name: GRETE.name, status: 'yes', answeredBy: 'sms' },
        ],
      },
    ]);
    expect(view.quorum).toMatchObject({ needed: 2, expected: 4 });

    await world.wind('PT3S'); // By then the reports on what was delivered have come.
    const { entries, verified } = await world.log(MEETING);
    const types = entries.map(({ type }) => type);
    for (const type of ['AbsenceReported', 'SubstituteAsked', 'OfferAnswered', 'SeatFilled'])
      expect(types).toContain(type);
    expect(verified.brokenAt).toBeUndefined();
    expect(entries.some(({ message }) => message?.body?.includes('{lenke}'))).toBe(true);
    const providersUsed = new Set(entries.flatMap(({ message }) => message?.provider ?? []));
    expect(providersUsed).toStrictEqual(new Set([providers.SMS_PROVIDERS, providers.EMAIL_PROVIDERS]));
    expect(entries.find(({ message }) => message?.to === GRETE.mobile)?.message).toMatchObject({ status: 'delivered' });
  },
);
