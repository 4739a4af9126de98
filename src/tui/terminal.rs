//! The terminal as a guest uses it: entered, written to in whole frames, and always left as it was.
//!
//! Whoever ends the program leaves first: the [`Terminal`] when it is dropped, the panic hook
//! before the message, the thread that waits for signals before it exits or stops. They
//! share one state behind a lock, so that leaving twice does nothing and no frame is written to a
//! terminal that was left.

use super::signals;
use crate::error::Error;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use std::io;
use std::sync::{Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::time::Duration;

/// Alternate screen, bracketed paste, no line wrap, no cursor.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?7l\x1b[?25l";

/// The reverse, and the style reset.
const LEAVE: &[u8] = b"\x1b[m\x1b[?25h\x1b[?7h\x1b[?2004l\x1b[?1049l";

/// Presses, the wheel and movements with a button held, in the coding without a limit of columns.
const MOUSE_ON: &[u8] = b"\x1b[?1002h\x1b[?1006h";

/// The reverse.
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l";

/// How often a lock is tried that a blocked write may hold for ever, and the wait between.
const TRIES: (u32, Duration) = (50, Duration::from_millis(10));

/// What is switched on in the terminal.
#[derive(Debug)]
struct State {
    entered: bool,
    mouse: bool,
}

static STATE: Mutex<State> = Mutex::new(State {
    entered: false,
    mouse: false,
});

/// The terminal while the program uses it; dropping it leaves the terminal.
#[derive(Debug)]
pub struct Terminal(());

impl Terminal {
    /// Enters the terminal: raw mode, alternate screen, bracketed paste, no line wrap, no cursor,
    /// and the thread and hook that leave it when the program ends in any other way. The thread does
    /// `first`, something short, before it waits for signals.
    ///
    /// # Errors
    /// [`Error::Output`] if the terminal cannot be switched; it is left as it was.
    pub fn enter(first: impl FnOnce() + Send + 'static) -> Result<Self, Error> {
        static HOOK: Once = Once::new();
        HOOK.call_once(leave_on_panic);
        signals::watch(first)?;
        let terminal = Self(());
        state().enter()?;
        Ok(terminal)
    }

    /// Writes a frame, at once if the system takes it at once. While the terminal is left for a
    /// stop, the frame is dropped: a resize follows that has all of it painted anew.
    ///
    /// # Errors
    /// [`Error::Output`] if the terminal does not take it.
    pub fn write(&mut self, frame: &[u8]) -> Result<(), Error> {
        let state = state();
        if state.entered && !frame.is_empty() {
            write_all(frame)?;
        }
        Ok(())
    }

    /// Switches reports of the mouse on or off; they take the terminal's own selection away.
    ///
    /// # Errors
    /// [`Error::Output`] if the terminal does not take it.
    pub fn set_mouse(&mut self, on: bool) -> Result<(), Error> {
        let mut state = state();
        if state.mouse != on {
            state.mouse = on;
            if state.entered {
                write_all(if on { MOUSE_ON } else { MOUSE_OFF })?;
            }
        }
        Ok(())
    }

    /// Whether reports of the mouse are on.
    #[must_use]
    pub fn mouse(&self) -> bool {
        state().mouse
    }

    /// Stops the program and what was started with it, as Ctrl-Z does where it is not a key. When
    /// it goes on, a resize is among the events. Does nothing where nobody could make it go on.
    pub fn suspend(&self) {
        signals::stop();
    }

    /// Columns and rows; 80×24 where the terminal does not know.
    #[must_use]
    pub fn size() -> (u16, u16) {
        // Asked at every key: crossterm would open `/dev/tty` each time, and start a program where
        // that tells nothing.
        let size = terminal_size::terminal_size();
        size.map_or((80, 24), |(columns, rows)| (columns.0, rows.0))
    }

    /// Leaves the terminal: everything that was switched is switched back. Doing it again does
    /// nothing.
    ///
    /// # Errors
    /// [`Error::Output`] if the terminal does not take it.
    pub fn leave(&mut self) -> Result<(), Error> {
        Ok(state().leave()?)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Nobody is left to tell.
        let _ = self.leave();
    }
}

impl State {
    fn enter(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        self.entered = true;
        let mouse = if self.mouse { MOUSE_ON } else { b"" };
        write_all(&[ENTER, mouse].concat()).inspect_err(|_| {
            let _ = self.leave();
        })
    }

    fn leave(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.entered) {
            return Ok(());
        }
        let mouse = if self.mouse { MOUSE_OFF } else { b"" };
        let written = write_all(&[mouse, LEAVE].concat());
        disable_raw_mode().and(written)
    }
}

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The state for those who cannot wait: `None` if a write holds it that the terminal blocks.
fn state_soon() -> Option<MutexGuard<'static, State>> {
    for _ in 0..TRIES.0 {
        match STATE.try_lock() {
            Ok(state) => return Some(state),
            Err(TryLockError::Poisoned(error)) => return Some(error.into_inner()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(TRIES.1),
        }
    }
    None
}

/// Leaves as far as it can be done without waiting for long.
fn leave_soon(state: Option<&mut State>) {
    match state {
        Some(state) if signals::output_ready() => {
            let _ = state.leave();
        }
        // A terminal that takes no output can still be given its line discipline back.
        _ => {
            let _ = disable_raw_mode();
        }
    }
}

/// Leaves and lets nobody write any more: for the end of the program.
#[cfg(unix)]
pub(super) fn leave_for_good() {
    let mut state = state_soon();
    leave_soon(state.as_deref_mut());
    std::mem::forget(state);
}

/// Leaves until [`enter_again`]: for a stop. Does nothing if it is not entered.
#[cfg(unix)]
pub(super) fn leave_for_now() {
    leave_soon(state_soon().as_deref_mut());
}

/// Enters after a stop, whatever was done to the terminal meanwhile, if it was entered before.
#[cfg(unix)]
pub(super) fn enter_again(was_entered: bool) {
    let Some(mut state) = state_soon().filter(|state| state.entered || was_entered) else {
        return;
    };
    // Whoever had the terminal meanwhile may have left any mode behind: raw mode is set from
    // the mode that was found at first.
    let _ = disable_raw_mode();
    let _ = state.enter();
}

/// Whether the terminal is entered.
#[cfg(unix)]
pub(super) fn is_entered() -> bool {
    state_soon().is_some_and(|state| state.entered)
}

fn leave_on_panic() {
    let previous = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        leave_soon(state_soon().as_deref_mut());
        previous(panic);
        // Nothing can be saved by going on, in whichever thread it was, and a terminal that was
        // left must not be written to. The code is the one that a panic ends with.
        std::process::exit(101);
    }));
}

/// Writes all of it to the terminal, in one call if the system takes it so.
#[cfg(unix)]
fn write_all(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(rustix::stdio::stdout(), bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(rustix::io::Errno::INTR) => {}
            Err(rustix::io::Errno::AGAIN) => signals::wait_for_output(),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Writes all of it to the terminal.
#[cfg(not(unix))]
fn write_all(bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    let mut output = io::stdout().lock();
    output.write_all(bytes)?;
    output.flush()
}
