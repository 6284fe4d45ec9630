import { type When, whenIn } from '#web/kit/when.ts';
import { useMunicipality } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Every way in which a page writes time, on the municipality's clock. */
export function useWhen(): When {
  const { language } = useStaff();
  return whenIn(useMunicipality().timeZone, language);
}
