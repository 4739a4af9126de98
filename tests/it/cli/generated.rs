//! Completions and manual pages.

use crate::program::{output, scratch, senshin};
use std::process::Command;

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

#[test]
fn every_shell_completes_commands_options_and_values() {
    for shell in SHELLS {
        let script = output(&format!("completions {shell}"));
        let values = ["markdown", "sqlite", "narrow"];
        // The other two complete no values.
        let completes_values = ["bash", "zsh", "fish"].contains(&shell);
        let values = values.into_iter().filter(|_| completes_values);
        let words = ["compare", "--guard-formulas", "--ambiguous-width"].into_iter();
        for word in words.chain(values) {
            let word = if shell == "fish" {
                word.trim_start_matches('-')
            } else {
                word
            };
            assert!(script.contains(word), "{shell} does not know {word}");
        }
    }
    for shell in ["zsh", "fish"] {
        let ja = output(&format!("completions {shell}"));
        let en = output(&format!("completions {shell} --lang en"));
        assert!(ja.contains("技術を並べて比べる"), "{shell}");
        assert!(en.contains("Compare technologies side by side"), "{shell}");
    }
}

#[test]
fn the_shells_that_are_here_read_their_scripts() {
    for shell in ["bash", "zsh", "fish"] {
        let file = scratch(&format!("completions-{shell}")).join("senshin");
        std::fs::write(&file, output(&format!("completions {shell}"))).unwrap();
        // A shell that is not installed says nothing about its script.
        let Ok(read) = Command::new(shell).arg("-n").arg(&file).output() else {
            continue;
        };
        assert!(read.status.success(), "{shell}: {read:?}");
    }
}

#[cfg(unix)]
#[test]
fn bash_completes_a_command_and_an_option() {
    let file = scratch("completes").join("senshin");
    std::fs::write(&file, output("completions bash")).unwrap();
    let completed = |words: &str, last: usize| {
        let ask = format!(
            "source {}; COMP_WORDS=({words}); COMP_CWORD={last}; \
             _senshin senshin \"${{COMP_WORDS[last]}}\" \"${{COMP_WORDS[last - 1]}}\"; echo \"${{COMPREPLY[*]}}\"",
            file.display()
        )
        .replace("last", &last.to_string());
        let ran = Command::new("bash").args(["-c", &ask]).output().unwrap();
        String::from_utf8(ran.stdout).unwrap()
    };
    assert_eq!(completed("senshin comp", 1).trim(), "compare completions");
    assert!(completed("senshin zero --gr", 2).contains("--group"));
    assert!(completed("senshin list --format m", 3).contains("markdown"));
}

#[test]
fn the_manual_has_every_command_and_every_option() {
    let page = output("man");
    assert!(page.lines().any(|line| line.starts_with(".TH SENSHIN 1")));
    assert!(
        page.contains(".SH \"名前\"\nsenshin \\- 先進医療の実績報告"),
        "{page}"
    );
    for command in senshin::cli::arguments::definition().get_subcommands() {
        let name = command.get_name();
        assert!(
            page.contains(&format!(".SH \"senshin {name}\"\n")),
            "{name}"
        );
        let own = output(&format!("man {name}"));
        for option in command.get_arguments().filter_map(|own| own.get_long()) {
            let option = format!("\\-\\-{}", option.replace('-', "\\-"));
            assert!(page.contains(&option), "{name} {option}");
            assert!(own.contains(&option), "{name} {option} in its own page");
        }
    }
}

#[test]
fn the_manual_speaks_one_language() {
    let english = output("man --lang en");
    for heading in [
        ".SH \"NAME\"",
        ".SH \"SYNOPSIS\"",
        ".SS \"EXAMPLES\"",
        ".SH \"EXIT CODES\"",
    ] {
        assert!(english.contains(heading), "{heading}");
    }
    let japanese = output("man");
    for english in [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "OPTIONS",
        "EXTRA",
        "Possible values",
    ] {
        assert!(!japanese.contains(&format!("{english}\n")), "{english}");
    }
}

#[test]
fn a_command_that_there_is_not_has_no_manual() {
    let ran = senshin("man lst");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("senshin list"), "{}", ran.err);
}
