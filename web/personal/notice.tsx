import type { ComponentType, ReactNode, SVGProps } from 'react';

export interface NoticeProps {
  readonly color: 'success' | 'info' | 'warning' | 'danger' | 'neutral';
  readonly Icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly children: ReactNode;
  readonly role?: 'status' | 'alert';
}

/** State is always icon, word and colour together. */
export function Notice({ color, Icon, children, role }: NoticeProps) {
  return (
    <div className="notice" data-color={color} role={role}>
      <Icon aria-hidden="true" className="notice-icon" />
      <div className="notice-text">{children}</div>
    </div>
  );
}
