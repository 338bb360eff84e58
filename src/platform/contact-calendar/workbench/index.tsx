import { CalendarOutlined } from '@ant-design/icons'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'contact-calendar.read'
const place = '/contact-calendar'

/** 入企日历 */
export const contactCalendarWorkbench: WorkbenchModule = {
  name: 'contact-calendar',
  menu: [{ path: place, title: '入企日历', icon: CalendarOutlined, permission: read, order: 42.5 }],
  routes: [
    lazyPage(place, () => import('./calendar-page.tsx'), 'CalendarPage', read),
    lazyPage(`${place}/plan`, () => import('./plan-page.tsx'), 'PlanPage', 'contact-calendar.plan'),
    lazyPage(`${place}/joint`, () => import('./joint-page.tsx'), 'JointPage', read),
    lazyPage(`${place}/visits/$plannedVisitId`, () => import('./planned-visit-page.tsx'), 'PlannedVisitPage', read),
  ],
  toDo: async (signal) => (await import('./to-do.ts')).listToDo(signal),
}
