//! A program in a terminal and its user.
//!
//! ```ignore
//! let mut user = Setup::new(program).start();
//! user.sees("技術");
//! user.types("jj");
//! let end = user.waits_for_the_end();
//! ```
//!
//! The terminal is the [`Emulator`], fed by a thread; whoever waits is woken when something new is
//! shown. Nothing sleeps, and nothing waits for more than [`PATIENCE`].

use crate::emulator::{Answers, Emulator};
use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// A terminal and what is to be started in it.
pub struct Setup {
    columns: u16,
    rows: u16,
    emulator: fn(Emulator) -> Emulator,
    command: CommandBuilder,
}

impl Setup {
    /// A terminal of 80×24 that answers questions, and a program with its arguments.
    pub fn new(command: &[&str]) -> Self {
        let mut command = CommandBuilder::from_argv(command.iter().map(Into::into).collect());
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "ja_JP.UTF-8");
        command.env("PATH", "/usr/bin:/bin");
        Self {
            columns: 80,
            rows: 24,
            emulator: |emulator| emulator,
            command,
        }
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// The terminal answers no question.
    pub fn mute(mut self) -> Self {
        self.emulator = |emulator| emulator.answering(Answers::None);
        self
    }

    /// The terminal draws ambiguous characters two columns wide.
    pub fn ambiguous_wide(mut self) -> Self {
        self.emulator = Emulator::ambiguous_wide;
        self
    }

    /// The terminal knows no UTF-8.
    pub fn bytes_only(mut self) -> Self {
        self.emulator = Emulator::bytes_only;
        self
    }

    pub fn start(self) -> User {
        let size = pty_size(self.columns, self.rows);
        let pair = native_pty_system().openpty(size).unwrap();
        let mut child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let process = i32::try_from(child.process_id().unwrap()).unwrap();
        let (ended, end) = channel();
        std::thread::spawn(move || ended.send(child.wait().unwrap()));
        let writer = Arc::new(Mutex::new(Some(pair.master.take_writer().unwrap())));
        let screen = Screen {
            emulator: (self.emulator)(Emulator::new(self.columns, self.rows)),
            bytes: 0,
            closed: false,
        };
        let screen = Arc::new((Mutex::new(screen), Condvar::new()));
        let reader = pair.master.try_clone_reader().unwrap();
        let (shown, replies) = (Arc::clone(&screen), Arc::clone(&writer));
        std::thread::spawn(move || show(reader, &shown, &replies));
        User {
            master: Some(pair.master),
            writer,
            screen,
            process: Pid::from_raw(process).unwrap(),
            end,
        }
    }
}

type Writer = Mutex<Option<Box<dyn Write + Send>>>;

/// What the terminal shows, and how it came to it.
struct Screen {
    emulator: Emulator,
    bytes: usize,
    /// Whether the program's side was closed, or ours.
    closed: bool,
}

/// Shows what the program writes, and answers it, until one side is closed.
fn show(mut reader: Box<dyn Read + Send>, screen: &(Mutex<Screen>, Condvar), replies: &Writer) {
    let mut bytes = [0; 4096];
    loop {
        let length = reader.read(&mut bytes).unwrap_or(0);
        let mut shown = screen.0.lock().unwrap();
        let reply = shown.emulator.feed(&bytes[..length]);
        shown.bytes += length;
        shown.closed |= length == 0;
        let closed = shown.closed;
        drop(shown);
        screen.1.notify_all();
        if closed {
            return;
        }
        if let Some(writer) = replies.lock().unwrap().as_mut() {
            // A program that has ended takes no answer.
            let _ = writer.write_all(&reply);
        }
    }
}

const fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// Whoever sits before the terminal.
pub struct User {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Arc<Writer>,
    screen: Arc<(Mutex<Screen>, Condvar)>,
    process: Pid,
    end: Receiver<ExitStatus>,
}

impl User {
    /// Types characters and control characters.
    pub fn types(&mut self, keys: &str) {
        let mut writer = self.writer.lock().unwrap();
        writer.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
    }

    /// Pastes a text as a terminal does.
    pub fn pastes(&mut self, text: &str) {
        self.types(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Waits until a text appears, and the frame that it is in is whole.
    pub fn sees(&self, text: &str) {
        let on_screen = |emulator: &Emulator| {
            !emulator.is_amid() && emulator.lines().iter().any(|line| line.contains(text))
        };
        self.waits_until(&format!("「{text}」 to appear"), on_screen);
    }

    /// Waits until something is so.
    pub fn waits_until(&self, what: &str, is_so: impl Fn(&Emulator) -> bool) {
        let screen = self.screen.0.lock().unwrap();
        let not_yet = |screen: &mut Screen| !is_so(&screen.emulator) && !screen.closed;
        let (screen, _) = self
            .screen
            .1
            .wait_timeout_while(screen, PATIENCE, not_yet)
            .unwrap();
        let lines = screen.emulator.lines();
        assert!(
            is_so(&screen.emulator),
            "waited for {what} in vain:\n{}",
            lines.join("\n")
        );
    }

    /// The lines of the screen.
    pub fn lines(&self) -> Vec<String> {
        self.looks(Emulator::lines)
    }

    /// Looks at the terminal.
    pub fn looks<T>(&self, at: impl FnOnce(&Emulator) -> T) -> T {
        at(&self.screen.0.lock().unwrap().emulator)
    }

    /// Bytes that the program has written so far.
    pub fn bytes(&self) -> usize {
        self.screen.0.lock().unwrap().bytes
    }

    pub fn resizes(&mut self, columns: u16, rows: u16) {
        self.screen.0.lock().unwrap().emulator.resize(columns, rows);
        self.master
            .as_ref()
            .unwrap()
            .resize(pty_size(columns, rows))
            .unwrap();
    }

    /// Sends a signal to the program.
    pub fn signals(&self, signal: Signal) {
        kill_process(self.process, signal).unwrap();
    }

    /// The program's resident memory, in kB.
    #[cfg(target_os = "linux")]
    pub fn memory(&self) -> u64 {
        let path = format!("/proc/{}/status", self.process.as_raw_nonzero());
        let status = std::fs::read_to_string(path).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.unwrap()
            .trim()
            .trim_end_matches(" kB")
            .parse()
            .unwrap()
    }

    /// Whether the program's process is stopped.
    pub fn is_stopped(&self) -> bool {
        let process = self.process.as_raw_nonzero().to_string();
        if cfg!(target_os = "linux") {
            let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
            return stat.rsplit(") ").next().unwrap().starts_with('T');
        }
        let state = Command::new("ps")
            .args(["-o", "state=", "-p", &process])
            .output();
        state.unwrap().stdout.starts_with(b"T")
    }

    /// Waits until the program's process is stopped, which nobody tells.
    pub fn waits_until_stopped(&self) {
        let end = Instant::now() + PATIENCE;
        while !self.is_stopped() {
            assert!(Instant::now() < end, "the program was not stopped");
            std::thread::yield_now();
        }
    }

    /// Cuts the line and waits for the end of the program, which answers to a change of size.
    pub fn hangs_up(mut self) -> ExitStatus {
        self.screen.0.lock().unwrap().closed = true;
        self.resizes(40, 10);
        self.writer.lock().unwrap().take();
        self.master.take();
        self.end.recv_timeout(PATIENCE).unwrap()
    }

    /// Waits until the program has ended and all it wrote is shown.
    pub fn waits_for_the_end(self) -> End {
        let status = self.end.recv_timeout(PATIENCE);
        let status = status.unwrap_or_else(|_| panic!("no end:\n{}", self.lines().join("\n")));
        let screen = self.screen.0.lock().unwrap();
        let still_open = |screen: &mut Screen| !screen.closed;
        let waited = self
            .screen
            .1
            .wait_timeout_while(screen, PATIENCE, still_open);
        let screen = waited.unwrap().0;
        End {
            code: status.exit_code(),
            bytes: screen.bytes,
            lines: screen.emulator.lines(),
            modes: Modes::of(&screen.emulator),
        }
    }
}

impl Drop for User {
    /// A failed test leaves no program behind.
    fn drop(&mut self) {
        if matches!(self.end.try_recv(), Err(TryRecvError::Empty)) {
            let _ = kill_process_group(self.process, Signal::KILL);
        }
    }
}

/// What is left when a program has ended.
#[derive(Debug)]
pub struct End {
    pub code: u32,
    /// All that the program has written.
    pub bytes: usize,
    pub lines: Vec<String>,
    pub modes: Modes,
}

/// How a program left the terminal.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Debug, PartialEq, Eq)]
pub struct Modes {
    pub alternate_screen: bool,
    pub cursor: bool,
    pub bracketed_paste: bool,
    pub mouse: bool,
    pub wrap: bool,
}

impl Modes {
    /// A terminal as a shell has it.
    pub const FOUND: Self = Self {
        alternate_screen: false,
        cursor: true,
        bracketed_paste: false,
        mouse: false,
        wrap: true,
    };

    /// A terminal that a program on the whole screen uses, without its mouse.
    pub const ENTERED: Self = Self {
        alternate_screen: true,
        cursor: false,
        bracketed_paste: true,
        mouse: false,
        wrap: false,
    };

    pub fn of(emulator: &Emulator) -> Self {
        let screen = emulator.screen();
        Self {
            alternate_screen: screen.alternate_screen(),
            cursor: !screen.hide_cursor(),
            bracketed_paste: screen.bracketed_paste(),
            mouse: screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None,
            wrap: emulator.wraps(),
        }
    }
}
