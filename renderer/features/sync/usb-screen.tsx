import { useText } from '../../text/text-context.tsx'
import { ReceiveSection } from './receive-section.tsx'
import { SendByFileSection } from './send-by-file-section.tsx'
import { SyncFrame } from './sync-frame.tsx'
import classes from './usb.module.css'
import { WhenEnrolled } from './when-enrolled.tsx'

/** Gửi qua USB / Nhận từ USB: the same batches, carried by hand. */
export function UsbScreen() {
  const { sync } = useText()
  return (
    <SyncFrame title={sync.places.usb}>
      <WhenEnrolled>
        {(enrolment, status) => (
          <div className={classes.sections}>
            <SendByFileSection waiting={status.waiting} />
            <ReceiveSection isManager={enrolment.role === 'association-manager'} />
          </div>
        )}
      </WhenEnrolled>
    </SyncFrame>
  )
}
