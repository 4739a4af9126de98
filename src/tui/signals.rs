//! Signals and the hang-up of the line, handled in a thread of their own.
//!
//! | signal | what happens |
//! |---|---|
//! | `SIGTERM`, `SIGINT`, `SIGQUIT` | the terminal is left, exit code 128 + number |
//! | `SIGHUP`, hang-up of standard input | exit code 129, not a byte to a line that is gone |
//! | `SIGTSTP` | the terminal is left, the program stops |
//! | `SIGCONT` | the terminal is entered, and a resize has the main loop paint all of it |
//!
//! The hang-up is watched because a parent may have set `SIGHUP` to be ignored, and because
//! reading events from a line that is gone never returns and keeps a core busy. The thread sleeps
//! in one `poll` without a time-out: an idle program does not wake up. Until the first screen it has
//! something else to do first, for a moment; signals wait in its pipe meanwhile.

#[cfg(unix)]
pub(super) use unix::{output_ready, resized, stop, wait_for_output, watch};

#[cfg(unix)]
mod unix {
    use super::super::terminal::{enter_again, is_entered, leave_for_good, leave_for_now};
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::backend::SignalDelivery;
    use signal_hook::iterator::exfiltrator::SignalOnly;
    use signal_hook::low_level;
    use std::io;
    use std::os::unix::net::UnixStream;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, OnceLock};

    type Signals = SignalDelivery<UnixStream, SignalOnly>;

    /// How long a terminal may take no output before it is left without a word, in nanoseconds.
    const PATIENCE: i64 = 200_000_000;

    /// Whether a change of the terminal's size was signalled since that was last asked.
    static RESIZED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

    /// Whether the terminal's size was changed, or it was entered again, since this was last
    /// asked. The event library tells it, too, but forgets it when a key comes in the same moment.
    pub fn resized() -> bool {
        let resized = RESIZED.get();
        resized.is_some_and(|resized| resized.swap(false, Ordering::SeqCst))
    }

    /// Starts the thread, once. It does `first` before anything else: a second thread for what the
    /// first screen needs would delay that more than a signal is delayed by it.
    pub fn watch(first: impl FnOnce() + Send + 'static) -> io::Result<()> {
        static WATCHED: AtomicBool = AtomicBool::new(false);
        if WATCHED.swap(true, Ordering::SeqCst) {
            first();
            return Ok(());
        }
        // Before the event library does the same, so that it is never told first.
        let resized = RESIZED.get_or_init(Arc::default);
        signal_hook::flag::register(SIGWINCH, Arc::clone(resized))?;
        let (read, write) = UnixStream::pair()?;
        let watched = [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT];
        let mut signals = Signals::with_pipe(read, write, SignalOnly, watched)?;
        let thread = std::thread::Builder::new().name("signals".to_owned());
        thread.spawn(move || {
            first();
            let mut stopped = false;
            loop {
                if wait(&signals) {
                    std::process::exit(128 + SIGHUP);
                }
                for signal in signals.pending() {
                    handle(signal, &mut stopped);
                }
            }
        })?;
        Ok(())
    }

    /// Waits for a signal; whether the line was hung up instead.
    fn wait(signals: &Signals) -> bool {
        let input = rustix::stdio::stdin();
        let mut sources = [
            PollFd::new(signals.get_read(), PollFlags::IN),
            PollFd::new(&input, PollFlags::empty()),
        ];
        let waited = poll(&mut sources, None);
        let [_, input] = &sources;
        waited.is_ok() && input.revents().contains(PollFlags::HUP)
    }

    fn handle(signal: i32, stopped: &mut bool) {
        match signal {
            SIGTSTP => {
                *stopped |= is_entered();
                leave_for_now();
                // What follows happens when SIGCONT arrives.
                let _ = low_level::emulate_default_handler(SIGTSTP);
            }
            SIGCONT => {
                enter_again(std::mem::take(stopped));
                // The size may have changed meanwhile, and the main loop has to paint anyway.
                let _ = low_level::raise(SIGWINCH);
            }
            SIGHUP => std::process::exit(128 + SIGHUP),
            _ => {
                leave_for_good();
                std::process::exit(128 + signal);
            }
        }
    }

    /// Stops all that was started together, as the terminal's own Ctrl-Z does.
    ///
    /// Where this process group is the session's own there is no shell that could make it go on.
    pub fn stop() {
        let group = rustix::process::getpgrp();
        if rustix::process::getsid(None) != Ok(group) {
            let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
        }
    }

    /// Whether the terminal takes output within a moment.
    pub fn output_ready() -> bool {
        let patience = Timespec {
            tv_sec: 0,
            tv_nsec: PATIENCE,
        };
        poll_output(Some(&patience))
    }

    /// Waits until the terminal takes output.
    pub fn wait_for_output() {
        poll_output(None);
    }

    fn poll_output(patience: Option<&Timespec>) -> bool {
        let output = rustix::stdio::stdout();
        let mut output = [PollFd::new(&output, PollFlags::OUT)];
        poll(&mut output, patience).is_ok_and(|ready| ready > 0)
    }
}

/// Where there are no signals, the system ends the program and resets its console.
#[cfg(not(unix))]
mod other {
    #[expect(clippy::unnecessary_wraps, reason = "as where it can fail")]
    pub fn watch(first: impl FnOnce()) -> std::io::Result<()> {
        first();
        Ok(())
    }

    pub fn stop() {}

    pub fn resized() -> bool {
        false
    }

    pub fn output_ready() -> bool {
        true
    }
}

#[cfg(not(unix))]
pub(super) use other::{output_ready, resized, stop, watch};
