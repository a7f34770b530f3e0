//! The crate aho-corasick over the same names and text as `bench/names-ours.ts`: prints what it took as JSON.
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::{env, fmt::Debug, fs, time::SystemTime};

/// Since its version 1 the crate may refuse to build.
trait Built {
    fn built(self) -> AhoCorasick;
}

impl Built for AhoCorasick {
    fn built(self) -> AhoCorasick {
        self
    }
}

impl<E: Debug> Built for Result<AhoCorasick, E> {
    fn built(self) -> AhoCorasick {
        self.unwrap()
    }
}

/// Seconds of CPU where the system tells them, else of the clock.
fn cpu() -> f64 {
    let told = fs::read_to_string("/proc/self/schedstat").ok();
    let ticks = told.and_then(|told| told.split(' ').next().and_then(|first| first.parse::<f64>().ok()));
    ticks.map_or_else(|| SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs_f64(), |ns| ns / 1e9)
}

fn main() {
    let files: Vec<String> = env::args().skip(1).collect();
    let names = fs::read_to_string(&files[0]).unwrap();
    let text = fs::read_to_string(&files[1]).unwrap();
    let started = cpu();
    let automaton = AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(names.lines()).built();
    let build = (cpu() - started) * 1000.0;
    let mut best = f64::MAX;
    let mut hits = 0;
    for _ in 0..9 {
        let started = cpu();
        hits = automaton.find_iter(&text).count();
        best = best.min(cpu() - started);
    }
    println!("{{\"rate\":{},\"build\":{},\"hits\":{}}}", text.len() as f64 / 1e6 / best, build, hits);
}
