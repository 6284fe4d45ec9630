import { NavLink, Outlet } from 'react-router';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Who sits where, how to reach them, and where they come from: three views beside each other. */
export function PeopleFrame() {
  const { texts } = useStaff();
  const words = texts.people;
  return (
    <>
      <nav className="tabs four-tabs" aria-label={words.views}>
        <NavLink className="tab" to="/utvalg">
          {words.bodies}
        </NavLink>
        <NavLink className="tab" to="/personer">
          {words.persons}
        </NavLink>
        <NavLink className="tab" to="/hent-inn">
          {words.bringIn}
        </NavLink>
        <NavLink className="tab" to="/arkivet">
          {texts.archive.title}
        </NavLink>
      </nav>
      <Outlet />
    </>
  );
}
