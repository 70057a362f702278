//! Runs one command on an open vault.
//!
//! Guarantee: each command is one operation of the core, without rules of its own.

use crate::args::{Command, Export, Group, Import};
use crate::card;
use crate::failure::Failure;
use crate::input::Input;
use crate::kinds;
use crate::passphrase::{self, work};
use crate::response::Response;
use crate::say::Locale;
use std::fs;
use std::io::ErrorKind;
use tsudoi_core::files::writing;
use tsudoi_core::vault::{ExportOptions, ImportOptions, Vault};

/// Runs a command on an open vault. Failures: those of the core, and `usage` for a command that makes, opens or plays
/// with vaults itself.
pub fn within(vault: &mut Vault, command: &Command, input: Input, locale: Locale) -> Result<Response, Failure> {
    Ok(match command {
        Command::Status => Response::Status(vault.status_counted()?),
        Command::Passwd => {
            vault.change_passphrase(&passphrase::new(locale)?, work())?;
            Response::Done("command-passphrase-changed")
        }
        Command::Recover(recover) if recover.check => {
            vault.confirm_words(&passphrase::words(recover.words_file.as_deref(), locale)?)?;
            Response::Done("command-words-confirmed")
        }
        Command::Card(card) => card::run(vault, card, input)?,
        Command::Group(group) => groups(vault, group)?,
        Command::Put(put) => Response::Saved(vault.put(&put.space, &put.kind, put.id.as_deref(), input.fields()?)?),
        Command::Get(get) => Response::Record(vault.get(&get.record)?),
        Command::List(list) => {
            Response::Page(vault.list(&list.space, &list.kind, list.limit, list.before.as_deref())?)
        }
        Command::Rm(rm) => Response::Removed(vault.remove(&rm.record)?),
        Command::Resolve(resolve) => Response::Saved(vault.resolve(&resolve.record, &resolve.field, input.value()?)?),
        Command::Share(share) => Response::Saved(vault.share(&share.record, &share.space, &share.fields)?),
        Command::Attach(attach) => Response::Attached(vault.attach(&attach.record, &attach.attach_file)?),
        Command::Detach(detach) => Response::Detached(vault.detach(&detach.record, &detach.out_file)?),
        Command::Export(export) => exported(vault, export)?,
        Command::Import(import) => imported(vault, import)?,
        Command::Search(search) => Response::Hits(vault.search(&search.query, search.hits_max)?),
        Command::Dump(space) => Response::Dump(vault.dump(&space.space)?),
        Command::Verify => Response::Verified(vault.verify()?),
        Command::Rebuild => {
            vault.rebuild()?;
            vault.mend_keys()?;
            Response::Verified(vault.verify()?)
        }
        Command::Backup(backup) => Response::BackedUp(vault.backup(&backup.backup_out)?),
        Command::Kinds(kinds) => Response::Kinds(kinds::described(kinds.one_kind.as_deref())?),
        Command::Init(_)
        | Command::Recover(_)
        | Command::Restore(_)
        | Command::Vaults
        | Command::Batch
        | Command::Demo(_) => {
            return Err(Failure::usage("command-usage-not-in-batch"));
        }
    })
}

fn groups(vault: &mut Vault, group: &Group) -> Result<Response, Failure> {
    Ok(match group {
        Group::New(new) => Response::GroupMade(vault.new_group(&new.group_name)?),
        Group::Add(add) => Response::GroupChanged(match &add.record {
            Some(record) => vault.add_member_as(&add.group, &add.person, add.role.into(), record)?,
            None => vault.add_member(&add.group, &add.person, add.role.into())?,
        }),
        Group::Remove(remove) => Response::GroupChanged(vault.remove_member(&remove.group, &remove.person)?),
        Group::List => Response::Groups(vault.groups()?),
    })
}

/// Exports, and first creates the last folder of `--out` if needed, so that a new one can be named. Creates no other
/// folder, so that a drive that is not plugged in is noticed. Removes the folder again if nothing is exported.
fn exported(vault: &mut Vault, export: &Export) -> Result<Response, Failure> {
    let made = match fs::create_dir(&export.out) {
        Ok(()) => true,
        // It is there, or the folder that it would be in is not: the export says which.
        Err(error) if [ErrorKind::AlreadyExists, ErrorKind::NotFound].contains(&error.kind()) => false,
        Err(error) => return Err(writing(&export.out)(error).into()),
    };
    let written = vault.export(export_options(export));
    if written.is_err() && made {
        // An empty folder that cannot be removed harms nobody; why nothing was exported matters more.
        let _ = fs::remove_dir(&export.out);
    }
    Ok(Response::Exported(written?))
}

fn export_options(export: &Export) -> ExportOptions {
    ExportOptions {
        space: export.space.clone(),
        to: (!export.to.is_empty()).then(|| export.to.clone()),
        out: export.out.clone(),
        part_max: export.part_max,
        history: export.history.into(),
    }
}

fn imported(vault: &mut Vault, import: &Import) -> Result<Response, Failure> {
    let options = ImportOptions { preview: import.preview, allow_hiding: import.allow_hiding };
    Ok(Response::Imported(vault.import(&import.bundles, options)?))
}
