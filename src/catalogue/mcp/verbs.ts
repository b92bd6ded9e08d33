// The verbs that names of MCP tools are made of, and what they promise. A name is no evidence of harmlessness by itself: the least that a
// known verb promises is believed, and the worst verb of a name decides.
import { wordMap, wordSet } from './word-set.ts';

export type VerbClass =
  | 'read' // shows or computes, leaves nothing behind
  | 'make' // generates something new, without a place where it is put
  | 'session' // changes what later calls of this server act on
  | 'edit' // changes something that can be changed back
  | 'run' // starts, stops or switches something
  | 'serve' // running systems feel it, whatever the noun
  | 'send' // people get it
  | 'cancel' // stops something on its way
  | 'detach' // takes one thing out of another, which both stay
  | 'remove'
  | 'reset' // empties or sets back
  | 'grave'; // rights, money, people put out

/** Words that are verbs wherever they stand. */
export const firmVerbs = wordMap<VerbClass>({
  read: `get gets list ls search find describe desc read view show fetch count lookup retrieve inspect browse whoami explain diff compare
    verify validate analyze analyse calculate compute estimate summarize summarise translate transcribe parse detect classify
    extract suggest recommend ask discover peek lint simulate examine introspect check tail think wait grep glob locate identify
    measure assess investigate troubleshoot diagnose determine predict forecast recognize explore enumerate scrape crawl convert
    derive guide advise recall learn collect gather scan tokenize encode decode autocomplete solve reason geocode ocr
    sequentialthinking visualize iterate download export traverse unfurl expand preview debug evaluate aggregate see zoom reflect
    observe`,
  make: 'generate synthesize synthesise design compose containerize scaffold craft draw',
  session: 'connect disconnect initialize initialise init login logout signin signout authenticate select use switch',
  edit: `create add update set write edit modify put insert upsert append rename move upload save assign unassign attach reply subscribe
    unsubscribe pin unpin unarchive archive close reopen mark unmark change replace duplicate clone customize configure reschedule
    transition prepend define reorder ingest embed join leave lock unlock claim transform toggle snooze unsnooze acknowledge ack
    dismiss resolve confirm manage setup register enroll enrol submit import restore relabel annotate finish complete reprioritize
    prioritize moderate vote upvote downvote react unreact follow unfollow bookmark unstar unlike favourite unfavorite favorite
    increment decrement adjust tweak correct fix adapt refactor rewrite overwrite prefill fill hset make associate enrich extend
    shorten shrink begin stage unstage cherrypick provide contribute undo redo revert trash untrash undelete unlabel untag unmute
    mute hide unhide populate seed swap alter enqueue remember memorize recategorize categorize organize reassign propose press
    scroll click drag tap swipe hover navigate allocate act go spawn compile recompile clean emulate pack reformat squash`,
  run: `start stop pause resume unpause trigger invoke dispatch retry rerun execute enable disable activate deactivate reactivate
    install sync synchronize apply suspend reload resize refresh unblock operate approve unapprove reject perform interact reprocess
    replay requeue reindex continue interrupt turn cordon uncordon end halt`,
  serve: `deploy redeploy undeploy scale autoscale restart reboot promote rollback failover provision launch rebuild shutdown migrate
    rollout publish unpublish upgrade downgrade cutover flip rebase halt hibernate ship expose`,
  send: 'send notify broadcast tweet invite announce dm retweet repost crosspost unsend',
  cancel: 'cancel abort unschedule',
  detach: 'unlink disassociate dissociate detach unassociate unbind deregister unregister ungroup',
  remove: `delete del remove destroy terminate uninstall deprovision truncate drop evict expunge erase discard decommission prune kill nuke`,
  reset: 'purge clear cleanup reset flush wipe drain forget invalidate',
  grave: `revoke rotate regenerate ban unban kick impersonate pay withdraw buy sell liquidate deposit reimburse disburse repay stake
    unstake donate`,
});

/** Words that are as often nouns: verbs where they begin a name and nothing firmer follows, or end it and nothing firmer stands before. */
export const looseVerbs = wordMap<VerbClass>({
  read: `rank has is head log logs test preview watch monitor trace report query help plan snapshot screenshot match sample map visit
    answer audit review open view status version health history question simulation observe look ping echo ps top info hash onboard
    explain research filter`,
  make: 'draft',
  session: '',
  edit: `schedule rate type store copy tag label comment star fork branch commit push checkout stash pull patch link convert build
    process batch index form record request handle setup note cell format like group sort split embed backup capture book fill stage
    cast exchange reserve print track focus`,
  run: 'play control call run boot power trigger build queue exec action stream operation',
  serve: 'merge release deployment deploys migration ship',
  send: 'share dial post email mail sms message invite page text fax poke whisper forward',
  cancel: '',
  detach: '',
  remove: '',
  reset: 'empty',
  grave: 'refund payout charge transfer trade purchase order capture block grant void payment bid pay',
});

/** Words that say nothing about what is done. */
export const modifiers = wordSet(
  `batch bulk multi multiple all any new my own our the a an of by for with in on at as to from via into per using and or then api v1 v2 v3 v4
  beta alpha experimental legacy next async tool mcp advanced simple basic smart quick safe safely full partial single one many
  current active latest recent available existing specific given raw json html markdown md yaml xml text plain me now pro ext fast deep
  async real time live auto manual custom default global`,
);
/** After one of these, what a reading name says next is done as well: `test_and_deploy`. */
export const joints = wordSet('and or then');
/** Verbs of reading that only look: a change word behind them is a noun (`get_delete_status`), unless it ends a loose name. */
export const strongReads = wordSet(
  'get list ls search find describe read view show fetch count lookup retrieve inspect browse whoami explain check poll query download export',
);
/** With a noun of programs (`execute_sql`), the tool runs what it is given. */
export const executing = wordSet(
  'execute exec run eval evaluate query call invoke shell bash terminal command transact submit perform read write',
);
/** What such a tool is given. */
export const programNouns = wordSet(
  `sql nosql query queries command commands cmd shell script scripts code statement statements cli bash sh zsh powershell terminal cypher
  graphql gql mutation transaction sparql aql kql mongosh psql kubectl helm gcloud aws az gh javascript js python py node
  repl expression notebook cell snippet request lua applescript osascript sandbox process program`,
);
