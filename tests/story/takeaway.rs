//! Mood summaries, and what a person takes out of a vault.

use serde_json::{Value, json};
use tsudoi_core::vault::Vault;
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, at, fields, meet, passphrase};

fn mood(vault: &mut Vault, day: &str, face: i64, factors: &[&str]) {
    let fields = fields(json!({"day": day, "face": face, "factors": factors}));
    vault.put("private", "mood", None, fields).unwrap();
}

#[test]
fn moods_between_two_days_are_summarized_by_day_and_week() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    for (n, face) in [3, 4, 2, 5, 3].into_iter().enumerate() {
        mood(&mut sora, &format!("2026-04-{:02}", n + 1), face, &["sleep"]);
    }
    let april = sora.moods("2026-04-01", "2026-04-30").unwrap();
    assert_eq!((april.count, april.days.len(), april.weeks.len(), april.easier.len()), (5, 5, 0, 0));
    mood(&mut sora, "2026-04-13", 4, &[]);
    mood(&mut sora, "2026-03-31", 1, &[]);
    let april = sora.moods("2026-04-01", "2026-04-30").unwrap();
    let weeks: Vec<_> = april.weeks.iter().map(|w| (w.from.as_str(), w.count, w.median)).collect();
    assert_eq!(weeks, [("2026-03-30", 5, Some(3.0)), ("2026-04-13", 1, Some(4.0))]);
    assert_eq!((april.days[0].day.as_str(), &april.days[0].faces), ("2026-04-01", &vec![3]));
    assert_eq!(sora.moods("4月", "2026-04-30").unwrap_err().code(), "wrong_type");
}

#[test]
fn after_every_seventh_mood_it_is_asked_once_whether_keeping_them_helps() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    assert!(!sora.helping_due().unwrap());
    for n in 1..=7 {
        assert!(!sora.helping_due().unwrap());
        mood(&mut sora, &format!("2026-04-{n:02}"), 3, &[]);
    }
    assert!(sora.helping_due().unwrap());
    assert!(!sora.answer_helping("hard").unwrap());
    // Answering twice counts once.
    assert!(!sora.answer_helping("hard").unwrap());
    assert!(!sora.helping_due().unwrap());
    for n in 8..=14 {
        mood(&mut sora, &format!("2026-04-{n:02}"), 2, &[]);
        assert_eq!(sora.helping_due().unwrap(), n == 14);
    }
    // Somebody who goes on without answering is still asked; somebody who deletes check-ins is not asked twice about
    // the same seven.
    mood(&mut sora, "2026-04-15", 2, &[]);
    assert!(sora.helping_due().unwrap());
    assert_eq!(sora.answer_helping("bad").unwrap_err().code(), "wrong_type");
    assert!(sora.answer_helping("hard").unwrap());
    assert!(!sora.answer_helping("yes").unwrap());
    let said = sora.setting("mood.helping").unwrap().unwrap();
    assert_eq!(said, json!([{"at_count": 7, "answer": "hard"}, {"at_count": 15, "answer": "yes"}]));
    for mood in sora.list("private", "mood", 2, None).unwrap().records {
        sora.remove(&mood.id.to_string()).unwrap();
    }
    mood(&mut sora, "2026-04-16", 2, &[]);
    assert!(!sora.helping_due().unwrap());
}

#[test]
fn a_journal_is_written_out_oldest_first_and_never_over_another_file() {
    let mut scene = Scene::new();
    let mut sora = scene.laptop("そら");
    sora.set_clock(at("2026-04-06T08:05:00+09:00"));
    let late = json!({"at": "2026-04-05T21:30:00+09:00", "title": "夜", "body": "ねむれない。\n\n# 月がきれい", "tags": ["月"]});
    sora.put("private", "journal", None, fields(json!({"body": "朝のお茶"}))).unwrap();
    sora.put("private", "journal", None, fields(late)).unwrap();
    sora.put("private", "journal", None, fields(json!({"day": "2026-04-05", "body": "夕方"}))).unwrap();
    let gone = sora.put("private", "journal", None, fields(json!({"body": "消す"}))).unwrap().id.to_string();
    sora.remove(&gone).unwrap();
    let out = scene.folder();
    let written = sora.write_journal(&out).unwrap();
    assert_eq!((written.entries, written.file.clone()), (3, out.join("tsudoi-journal-2026-04-06.md")));
    let text = std::fs::read_to_string(&written.file).unwrap();
    assert_eq!(
        text,
        "# 2026-04-05\n\n## ·\n\n夕方\n\n## 21:30 夜\n\n#月\n\nねむれない。\n\n# 月がきれい\n\n# 2026-04-06\n\n## 08:05\n\n朝のお茶\n"
    );
    let again = sora.write_journal(&out).unwrap();
    assert_eq!(again.file, out.join("tsudoi-journal-2026-04-06-2.md"));
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 2);
    assert_eq!(sora.write_journal(&out.join("none")).unwrap_err().code(), "no_such_file");
}

#[test]
fn somebody_who_leaves_takes_along_what_is_theirs_and_nothing_about_others() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    meet(&mut sora, &mut mint);
    add_member(&mut sora, &group, &mint, Role::Facilitator);
    let gathering = sora.put(&group, "session", None, fields(json!({"title": "はじめての"}))).unwrap().id.to_string();
    scene.hand_over(&mut sora, &group, &mut mint);
    let member = |vault: &Vault, name: &str| {
        let members = vault.list(&group, "member", 10, None).unwrap().records;
        members.iter().find(|record| record.fields["name"] == name).unwrap().id.to_string()
    };
    let (me, other) = (member(&mint, "ミント"), member(&mint, "そら"));
    let note = mint.put(&group, "note", None, fields(json!({"session": gathering, "body": "工夫が五つ"}))).unwrap();
    let mine = mint
        .put(&group, "profile", None, fields(json!({"member": me, "field": "strengths", "value": ["聞くこと"]})))
        .unwrap();
    for about in [&other, &me] {
        let state = fields(json!({"session": gathering, "member": about, "state": "present"}));
        mint.put(&group, "attendance", None, state).unwrap();
    }
    let there = mint.put(&group, "follow_up", None, fields(json!({"text": "毛布"}))).unwrap().id.to_string();
    mint.remove(&there).unwrap();
    mint.put("private", "journal", None, fields(json!({"body": "ひみつ"}))).unwrap();
    mint.remove_member(&group, &mint.person().to_string()).unwrap();
    let written = mint.write_own(&group, &scene.folder()).unwrap();
    let text = std::fs::read_to_string(&written.file).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut kinds: Vec<_> = lines.iter().map(|line| line["kind"].as_str().unwrap()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["attendance", "member", "note", "profile"]);
    assert_eq!(written.entries, 4);
    for id in [&me, &note.id.to_string(), &mine.id.to_string()] {
        assert!(text.contains(id.as_str()));
    }
    assert!(!text.contains(&other) && !text.contains("ひみつ"));
    assert_eq!(mint.write_own("private", &scene.folder()).unwrap_err().code(), "no_such_space");
}

#[test]
fn a_safety_plan_is_private_and_a_review_keeps_the_goal_as_it_was() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let plan = || fields(json!({"signs": "夜ふかしが続く", "please_dont": "急がせない", "review_on": "2026-10-01"}));
    assert_eq!(sora.put(&group, "safety_plan", None, plan()).unwrap_err().code(), "wrong_space");
    assert_eq!(sora.put(&group, "helpline", None, fields(json!({"name": "窓口"}))).unwrap_err().code(), "wrong_space");
    sora.put("private", "safety_plan", None, plan()).unwrap();
    for (name, position) in [("市の窓口", 2), ("よりそい", 1)] {
        let line = fields(json!({"name": name, "number": "0120-279-338", "position": position}));
        sora.put("private", "helpline", None, line).unwrap();
    }
    let lines = sora.list("private", "helpline", 10, None).unwrap().records;
    assert_eq!(lines.iter().map(|l| l.fields["name"].as_str().unwrap()).collect::<Vec<_>>(), ["よりそい", "市の窓口"]);
    let ladder = json!(["出ない", "窓を開ける", "庭に出る", "図書館まで", "週に一度すわる"]);
    let goal = sora.put("private", "goal", None, fields(json!({"why": "外に出たい", "ladder": ladder}))).unwrap();
    let then = json!({"goal": goal.id, "rung": 0, "why": "外に出たい", "ladder": ladder});
    let review = sora.put("private", "review", None, fields(then)).unwrap().id.to_string();
    sora.put("private", "goal", Some(&goal.id.to_string()), fields(json!({"why": "季節を感じたい"}))).unwrap();
    let review = sora.get(&review).unwrap().fields;
    assert_eq!((&review["why"], &review["ladder"]), (&json!("外に出たい"), &ladder));
    let resource = sora.put(&group, "resource", None, fields(json!({"title": "冬の過ごし方"}))).unwrap().id;
    let words = json!({"resource": resource, "body": "毛布の話がよかった", "by": "そら"});
    sora.put(&group, "recommendation", None, fields(words)).unwrap();
    assert_eq!(sora.search("毛布", 10).unwrap()[0].kind, "recommendation");
    sora.put(&group, "session", None, fields(json!({"topic": "眠れない夜"}))).unwrap();
    assert_eq!(sora.search("眠れない", 10).unwrap()[0].field, "topic");
    drop(sora);
    assert!(Vault::unlock(&scene.vault_dir("そら"), &passphrase()).unwrap().verify().unwrap().ok);
}
