import { useEffect, useState, type RefObject } from 'react';
import { selectIsPrinted } from '../../store/annotationSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';

/** Whether an element is on the screen or on paper, or `once` was, or came within a screen's height of the window. */
export function useSeen(element: RefObject<Element | null>): boolean | 'once' {
  const isPrinted = useAppStore(selectIsPrinted);
  const [isHere, setIsHere] = useState(false);
  const [wasNear, setWasNear] = useState(false);
  useEffect(() => {
    const watch = (rootMargin: string, tell: (isIn: boolean) => void) => {
      const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting === true), { rootMargin });
      if (element.current) observer.observe(element.current);
      return observer;
    };
    const observers = [watch('0px', setIsHere), watch('100% 0px', (isIn) => isIn && setWasNear(true))];
    return () => {
      for (const observer of observers) observer.disconnect();
    };
  }, [element]);
  return isPrinted || isHere || (wasNear && 'once');
}
