//! April: a USB drive carries the group to the second facilitator's laptop.

use super::cast::{ALL, Cast, Group, NINE, files_below, readable_in};
use super::stage::Stage;
use crate::failure::Failure;
use crate::say;
use tsudoi_core::Error;
use tsudoi_core::keys::passphrase::Passphrase;
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, Vault};

/// Plays the scene and returns the second laptop's vault.
pub fn play(stage: &mut Stage, cast: &Cast, group: &mut Group) -> Result<Vault, Failure> {
    stage.scene(2, "demo-2")?;
    let laptop = cast.place("laptop-2");
    let out = cast.folder("usb")?;
    let options = ExportOptions { space: group.space.clone(), to: None, out, part_max: None, history: History::All };
    let exported = group.sora.export(options)?;
    stage.show(&say::exported_text(&exported, stage.locale))?;
    let before = files_below(&laptop)?;
    let wrong = Passphrase::new(&stage.locale.say("demo-passphrase-wrong"))?;
    let refused = Vault::unlock(&laptop, &wrong).err();
    stage.tell("demo-2-wrong", &[("passphrase", stage.locale.say("demo-passphrase-wrong"))])?;
    stage.show(&stage.locale.say("error-wrong-passphrase"))?;
    stage.holds("demo-2-holds-refused", refused == Some(Error::WrongPassphrase) && files_below(&laptop)? == before)?;

    stage.tell("demo-2-right", &[("passphrase", stage.locale.say("demo-passphrase"))])?;
    let mut mint = Vault::unlock(&laptop, &cast.passphrase)?;
    let imported = mint.import(&exported.files, ImportOptions::default())?;
    stage.show(&say::imported_text(&imported, stage.locale))?;
    stage.holds("demo-2-holds-arrived", imported.new > 0 && imported.held.is_empty())?;
    check(stage, cast, group, &mint)?;
    let again = mint.import(&exported.files, ImportOptions::default())?;
    stage.holds("demo-holds-again", again.new == 0)?;
    Ok(mint)
}

fn check(stage: &mut Stage, cast: &Cast, group: &Group, mint: &Vault) -> Result<(), Failure> {
    let same = |space: &str| Ok::<_, Error>(group.sora.dump(space)? == mint.dump(space)?);
    stage.holds("demo-2-holds-same", same(&group.space)? && same(&group.facilitators)?)?;
    let noted = mint.list(&group.facilitators, "acknowledgement", ALL, None)?.records.len();
    let members = mint.list(&group.space, "member", ALL, None)?.records.len();
    stage.holds("demo-2-holds-all", noted == NINE.len() && members == NINE.len())?;
    let word = stage.locale.say("demo-journal-word");
    let at_home = !group.sora.search(&word, ALL)?.is_empty();
    let nothing = mint.search(&word, ALL)?.is_empty() && mint.list("private", "journal", ALL, None)?.records.is_empty();
    stage.holds("demo-2-holds-private", at_home && nothing)?;
    let carried = files_below(&cast.place("usb"))?;
    stage.holds("demo-2-holds-sealed", !readable_in(carried.values(), &stage.locale.say("demo-group")))
}
