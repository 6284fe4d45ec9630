import type { ComponentType, ReactNode, SVGProps } from 'react';

export type StatusColor = 'neutral' | 'success' | 'info' | 'warning' | 'danger';
export type StatusIcon = ComponentType<SVGProps<SVGSVGElement>>;

export interface StatusTagProps {
  readonly color: StatusColor;
  readonly Icon: StatusIcon;
  readonly children: ReactNode;
}

/** State is always icon, word and colour together. */
export function StatusTag({ color, Icon, children }: StatusTagProps) {
  return (
    <span className="ds-tag" data-color={color}>
      <Icon aria-hidden="true" />
      <span className="tag-word">{children}</span>
    </span>
  );
}
