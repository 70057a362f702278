//! Processor time, peak memory, and the table that is printed.

use rustix::time::{ClockId, clock_gettime};
use std::time::Instant;

/// What a piece of work took.
#[derive(Debug, Clone, Copy)]
pub struct Took {
    /// Seconds of processor time of the whole process.
    pub cpu: f64,
    /// Seconds on the wall.
    pub wall: f64,
}

fn cpu_seconds() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}

/// Runs and times.
pub fn time<T>(work: impl FnOnce() -> T) -> (T, Took) {
    let (cpu, wall) = (cpu_seconds(), Instant::now());
    let value = work();
    (value, Took { cpu: cpu_seconds() - cpu, wall: wall.elapsed().as_secs_f64() })
}

/// The median wall time in milliseconds of several runs.
pub fn median_ms(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut all: Vec<f64> = (0..runs).map(|_| time(&mut work).1.wall * 1e3).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// Forgets the peak of memory so far (Linux; elsewhere peaks are not shown).
pub fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// A figure of `/proc/self/status` in MB.
pub fn memory_mb(key: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(key)).unwrap_or_default();
    let kb = line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok());
    kb.unwrap_or_default() / 1024.0
}

/// The table of results.
#[derive(Default)]
pub struct Table {
    over: usize,
}

impl Table {
    /// One row: what, the figure, and its budget where there is one.
    pub fn row(&mut self, what: &str, figure: f64, unit: &str, budget: Option<f64>) {
        let verdict = match budget {
            Some(budget) if figure > budget => {
                self.over += 1;
                format!("over  (budget {budget} {unit})")
            }
            Some(budget) => format!("within (budget {budget} {unit})"),
            None => String::new(),
        };
        println!("{what:<66} {figure:>10.2} {unit:<8} {verdict}");
    }
    /// How many rows were over.
    pub fn end(&self) {
        println!("\n{} rows over their budget. Machines are noisy: read the ratios, not the seconds.", self.over);
    }
}
