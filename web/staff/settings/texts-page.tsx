import { useState } from 'react';
import { LANGUAGES, type Language } from '#shared/kernel/language.ts';
import { renderSms } from '#shared/texts/sms.ts';
import { smsSegments } from '#shared/texts/sms-length.ts';
import { LINK, type ReplyWay } from '#shared/texts/words.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { exampleTexts, exampleWords } from '#web/staff/settings/example-texts.ts';
import { SelectField } from '#web/staff/settings/fields/choices.tsx';
import { SettingsPage } from '#web/staff/settings/settings-page.tsx';

/** The texts word for word as they are sent, and what each of them costs. */
export function TextsPage() {
  const { texts, language } = useStaff();
  const words = texts.settings.smsTexts;
  const [shown, setShown] = useState<Language>(language);
  const [way, setWay] = useState<ReplyWay>('sms');
  return (
    <SettingsPage>
      {({ settings }) => (
        <section className="panel settings-panel">
          <div className="picture-choices">
            <SelectField
              label={words.language}
              value={shown}
              choices={LANGUAGES.map((one) => [one, texts.settings.languages[one]] as const)}
              onChange={setShown}
            />
            <SelectField
              label={words.way}
              value={way}
              choices={[
                ['sms', words.twoWay],
                ['link', words.oneWay],
              ]}
              onChange={setWay}
            />
          </div>
          <p className="quiet small">
            {words.example} {`${LINK}: ${words.link}`}
          </p>
          {exampleTexts(way).map(([key, content]) => {
            const text = renderSms(content, exampleWords(settings), shown);
            const { units, segments, encoding } = smsSegments(text);
            return (
              <article key={key} className="sms-text">
                <h2 className="ds-heading" data-size="2xs">
                  {words.names[key]}
                </h2>
                <blockquote lang={shown}>{text}</blockquote>
                <p className="quiet small">
                  {words.size(units, segments)}
                  {encoding === 'ucs2' && `, ${words.ucs2}`}
                </p>
              </article>
            );
          })}
        </section>
      )}
    </SettingsPage>
  );
}
