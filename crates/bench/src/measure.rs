//! Processor time, peak memory, and the table that is printed.

use rustix::time::{ClockId, clock_gettime};
use std::time::Instant;

/// The cost of a piece of work.
#[derive(Debug, Clone, Copy)]
pub struct Took {
    /// Processor time of the whole process, in seconds.
    pub cpu: f64,
    /// Elapsed time, in seconds.
    pub wall: f64,
}

fn cpu_seconds() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}

/// Runs and times a piece of work.
pub fn time<T>(work: impl FnOnce() -> T) -> (T, Took) {
    let (cpu, wall) = (cpu_seconds(), Instant::now());
    let value = work();
    (value, Took { cpu: cpu_seconds() - cpu, wall: wall.elapsed().as_secs_f64() })
}

/// The median elapsed time of several runs, in milliseconds.
pub fn median_ms(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut all: Vec<f64> = (0..runs).map(|_| time(&mut work).1.wall * 1e3).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// Resets the peak of memory use (Linux only; other systems show no peaks).
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
    /// Adds a row: a label, the figure, and its budget if there is one.
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
    /// Prints how many rows exceeded their budget.
    pub fn end(&self) {
        println!("\n{} rows over their budget. Machines are noisy: read the ratios, not the seconds.", self.over);
    }
}
