//! The threads that read a file, and what they make put together in its order.

use super::batch::{Batch, Fault, Kind, Piece};
use super::records::{Found, Known};
use super::split::Splitter;
use super::{Failure, Part, Progress, Rest};
use crate::model::technology::TechnologyRef;
use crate::model::{Class, Document, Edition, Reading, Technology, TechnologyId};
use crate::snapshot::check::{self, Problem};
use crate::snapshot::{Snapshot, exhibits};
use crate::words::Word;
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// After so many problems nobody wants to know of more.
const MOST_PROBLEMS: usize = 1000;

/// A technology's edition, by its position, class, number and arm.
type Name = (usize, Class, u32, Option<u32>);

/// What was made of a piece.
enum Made {
    Begun(Vec<Document>, Vec<Edition>),
    Head(String, Box<Result<Snapshot, Vec<Problem>>>),
    Readings(Found<Reading>),
    Technologies(usize, Found<Technology>),
    Failed(Fault),
}

/// So many pieces wait at most for one that takes long, besides those that are being read.
const AHEAD: usize = 4;

/// What takes long to read, with its number among the pieces of the file.
type Job = (usize, Work);

/// What takes long to read.
enum Work {
    Records(Kind, Batch),
    Head(Vec<u8>),
}

/// Puts together what is made, in the order of the file.
pub struct Collector<'a> {
    progress: &'a Progress,
    take: &'a mut dyn FnMut(Part),
    known: Known,
    problems: Vec<Problem>,
    /// Each technology's name with the position of the first that has it.
    seen: HashMap<Name, usize>,
    documents: Vec<Document>,
    editions: Vec<Edition>,
    /// Technologies that came before the editions were known.
    early: Vec<(usize, Found<Technology>)>,
    head: Option<(String, Snapshot)>,
    failed: Option<Fault>,
}

impl<'a> Collector<'a> {
    pub fn new(progress: &'a Progress, take: &'a mut dyn FnMut(Part)) -> Self {
        Self {
            progress,
            take,
            known: Known::default(),
            problems: Vec::new(),
            seen: HashMap::new(),
            documents: Vec::new(),
            editions: Vec::new(),
            early: Vec::new(),
            head: None,
            failed: None,
        }
    }

    /// Reads the pieces of a file with as many threads as pay.
    pub fn collect<R: Read + Send>(mut self, mut splitter: Splitter<R>) -> Result<Rest, Failure> {
        let workers = thread::available_parallelism()
            .map_or(1, usize::from)
            .min(8);
        let known = std::mem::take(&mut self.known);
        let progress = self.progress;
        let (give, jobs) = sync_channel::<Job>(workers);
        let jobs = Mutex::new(jobs);
        let (ahead, put) = sync_channel(workers + AHEAD);
        thread::scope(|scope| {
            let (done, made) = sync_channel::<(usize, Made)>(workers);
            for _ in 0..workers {
                let (done, jobs, known) = (done.clone(), &jobs, &known);
                scope.spawn(move || work(jobs, known, &done));
            }
            let known = &known;
            let hand_on = HandOn { give, done, ahead };
            scope.spawn(move || cut(&mut splitter, progress, known, &hand_on));
            self.put_together(&made, &put);
        });
        self.known = known;
        self.finish()
    }

    /// Takes what is made in the order of the file.
    fn put_together(&mut self, made: &Receiver<(usize, Made)>, put: &Receiver<()>) {
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        for (number, piece) in made {
            waiting.insert(number, piece);
            while let Some(piece) = waiting.remove(&next) {
                next += 1;
                self.piece(piece);
                // It was told before it was handed on.
                _ = put.try_recv();
            }
        }
    }

    fn piece(&mut self, piece: Made) {
        match piece {
            Made::Begun(documents, editions) => self.begin(documents, editions),
            Made::Head(text, head) => {
                let mut snapshot = match *head {
                    Ok(snapshot) => snapshot,
                    Err(mut problems) => return self.problems.append(&mut problems),
                };
                let readings = std::mem::take(&mut snapshot.readings).into();
                (self.take)(Part::Readings(readings));
                if self.editions.is_empty() {
                    self.begin(snapshot.documents.clone(), snapshot.editions.clone());
                }
                (self.take)(Part::Head(Box::new(snapshot.clone())));
                self.head = Some((text, snapshot));
            }
            Made::Readings(mut found) => {
                self.problems.append(&mut found.problems);
                (self.take)(Part::Readings(found.records));
            }
            Made::Technologies(first, found) if self.editions.is_empty() => {
                self.early.push((first, found));
            }
            Made::Technologies(first, found) => self.technologies(first, found),
            Made::Failed(fault) => self.failed = Some(fault),
        }
        if self.problems.len() > MOST_PROBLEMS {
            self.progress.stop();
        }
    }

    fn begin(&mut self, documents: Vec<Document>, editions: Vec<Edition>) {
        self.documents.clone_from(&documents);
        self.editions.clone_from(&editions);
        (self.take)(Part::Begun(documents, editions));
        for (first, found) in std::mem::take(&mut self.early) {
            self.technologies(first, found);
        }
    }

    fn technologies(&mut self, first: usize, mut found: Found<Technology>) {
        self.problems.append(&mut found.problems);
        // Where one was left out, the positions do not count: nothing is made of such a file.
        for ((index, own), &line) in (first..).zip(&found.records).zip(&found.lines) {
            let mut report = |below: &str, message| {
                let pointer = format!("/technologies/{index}{below}");
                self.problems.push(Problem {
                    line,
                    pointer,
                    message,
                });
            };
            let edition = self
                .editions
                .iter()
                .position(|edition| edition.id == own.edition);
            let Some(edition) = edition else {
                report("/edition", Word::ProblemEdition.fill(&[&own.edition]));
                continue;
            };
            let name = (edition, own.id.class, own.id.number, own.id.arm);
            if let Some(first) = self.seen.insert(name, index) {
                let first = format!("/technologies/{first}");
                report("/id", Word::ProblemDuplicateId.fill(&[&own.id, &first]));
            }
            if !found.traced && self.known.traces(own) == Some(false) {
                let none = own.source.iter().map(|(_, source)| source.place());
                let none = none.collect::<Vec<_>>().join(" ");
                report("/source", Word::ProblemDocument.fill(&[&none]));
            }
        }
        self.progress.records(found.records.len());
        (self.take)(Part::Technologies(found.records));
    }

    /// What is left, if nothing is wrong.
    fn finish(mut self) -> Result<Rest, Failure> {
        if let Some(Fault::Problem(problem)) = self.failed {
            self.problems.push(problem);
        } else if let Some(fault) = self.failed {
            return Err(Failure::of(fault));
        }
        if self.problems.len() > MOST_PROBLEMS {
            self.problems.sort();
            self.problems.truncate(MOST_PROBLEMS);
            let line = self.problems.last().map_or(1, |problem| problem.line);
            let message = Word::ProblemMore.fill(&[&MOST_PROBLEMS]);
            self.problems.push(Problem {
                line,
                pointer: String::new(),
                message,
            });
            return Err(Failure::Problems(self.problems));
        }
        if let Some((text, snapshot)) = &self.head {
            let known = |name: &str| {
                let Ok(own) = name.parse::<TechnologyRef>() else {
                    return false;
                };
                let names = 0..self.editions.len();
                let names =
                    names.filter_map(|edition| Some((edition, own.class?, own.number, own.arm)));
                // `b26` and `26` lead there too, but are not its name.
                let is_name = |&(_, class, number, arm): &Name| {
                    TechnologyId { class, number, arm }.to_string() == *name
                };
                names
                    .filter(is_name)
                    .any(|own| self.seen.contains_key(&own))
            };
            let problems = exhibits::problems(snapshot, &known);
            if !problems.is_empty() {
                self.problems.extend(check::located(text, problems));
            }
        }
        if !self.problems.is_empty() {
            self.problems.sort();
            self.problems.dedup();
            return Err(Failure::Problems(self.problems));
        }
        let partial = self.progress.is_stopped();
        let (text, snapshot) = self.head.unwrap_or_else(|| {
            let (documents, editions) = (self.documents, self.editions);
            let texts = vec![None; documents.len()];
            let only = Snapshot {
                documents,
                texts,
                editions,
                ..Snapshot::default()
            };
            (String::new(), only)
        });
        Ok(Rest {
            snapshot,
            text,
            partial,
        })
    }
}

/// Where the pieces of a file go.
struct HandOn {
    give: SyncSender<Job>,
    done: SyncSender<(usize, Made)>,
    /// Told of each piece; full while too many are on their way.
    ahead: SyncSender<()>,
}

/// Cuts a file and hands its pieces on, until its end or until nobody wants more.
fn cut<R: Read>(splitter: &mut Splitter<R>, progress: &Progress, known: &Known, hand_on: &HandOn) {
    let HandOn { give, done, ahead } = hand_on;
    for number in 0.. {
        // Waits while too much is on its way.
        if progress.is_stopped() || ahead.send(()).is_err() {
            return;
        }
        let is_given = match splitter.next() {
            Ok(None) => return,
            Ok(Some(Piece::Batch(kind, batch))) => {
                give.send((number, Work::Records(kind, batch))).is_ok()
            }
            Ok(Some(Piece::Begun(head))) => done.send((number, begun(&head, known))).is_ok(),
            Ok(Some(Piece::Head(head))) => give.send((number, Work::Head(head))).is_ok(),
            Err(fault) => {
                // That nobody listens any more is their wish.
                _ = done.send((number, Made::Failed(fault)));
                return;
            }
        };
        if !is_given {
            return;
        }
    }
}

/// Documents and editions of a head of which only the beginning is there.
fn begun(head: &[u8], known: &Known) -> Made {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Beginning {
        documents: Vec<Document>,
        editions: Vec<Edition>,
    }
    let text = if head.ends_with(b"}") {
        Cow::Borrowed(head)
    } else {
        Cow::Owned([head, b"[]}"].concat())
    };
    let beginning: Beginning = serde_json::from_slice(&text).unwrap_or_default();
    if !beginning.documents.is_empty() && !beginning.editions.is_empty() {
        known.tell(&beginning.documents);
    }
    Made::Begun(beginning.documents, beginning.editions)
}

/// All of the head.
fn whole(head: Vec<u8>, known: &Known) -> Made {
    match check::text_of(head) {
        Err(problem) => Made::Head(String::new(), Box::new(Err(vec![problem]))),
        Ok(text) => {
            let snapshot = check::head(&text);
            if let Ok(snapshot) = &snapshot {
                known.tell(&snapshot.documents);
            }
            Made::Head(text, Box::new(snapshot))
        }
    }
}

/// Reads batches until there are no more.
fn work(jobs: &Mutex<Receiver<Job>>, known: &Known, done: &SyncSender<(usize, Made)>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, work)) = next else {
            return;
        };
        let made = match work {
            Work::Head(head) => whole(head, known),
            Work::Records(Kind::Readings, batch) => Made::Readings(known.readings(&batch)),
            Work::Records(Kind::Technologies, batch) => {
                Made::Technologies(batch.first, known.technologies(&batch))
            }
        };
        if done.send((number, made)).is_err() {
            return;
        }
    }
}
