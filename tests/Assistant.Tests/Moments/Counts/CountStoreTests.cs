using System.Security.Cryptography;
using System.Text;
using Assistant.Moments;
using Assistant.Moments.Counts;
using Assistant.Storage;
using Assistant.Tests.Screening;
using Assistant.Tests.Storage;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Moments.Counts;

public sealed class CountStoreTests
{
    private const string Action = "arrest.child-first";

    private readonly StateOptions _state = Some.Options.State;
    private readonly MovedClock _clock = new();
    private readonly StateDatabase _database;
    private readonly CountStore _store;
    private readonly MomentTally _tally;

    public CountStoreTests()
    {
        _database = new StateDatabase(_state);
        _store = Store();
        _tally = new MomentTally(_store, NullLogger<MomentTally>.Instance);
    }

    private MomentSheet Shown(params string[] moments) => MomentSheet.New(moments.Length > 0 ? moments : ["arrest"], null) with { ShownAt = _clock.Now.ToUnixTimeSeconds() };

    private CountStore Store() => new(_database, new StateSeal(_state), new MomentOptions(), _clock);

    private void Note(MomentSheet sheet, string? pressed = Action) => _tally.Note(sheet, pressed, Some.Assistant.Knowledge);

    private CountedList Only => _store.Read().Lists.ShouldHaveSingleItem();

    [Fact]
    public void A_mark_is_kept_with_the_minutes_since_the_list_was_shown()
    {
        var sheet = Shown();
        Note(sheet);
        _clock.Now += TimeSpan.FromMinutes(90);
        Note(sheet.With(Action, "done"));
        Only.Marks.ShouldBe([new CountedMark("arrest", "done", 90)]);
    }

    [Fact]
    public void A_press_that_is_delivered_twice_counts_once_and_keeps_its_time()
    {
        var sheet = Shown().With(Action, "done");
        Note(sheet);
        _clock.Now += TimeSpan.FromMinutes(5);
        Note(sheet);
        Only.Marks.ShouldBe([new CountedMark("arrest", "done", 0)]);
    }

    [Fact]
    public void A_mark_that_is_changed_replaces_the_former_and_one_taken_back_is_gone()
    {
        var sheet = Shown().With(Action, "later");
        Note(sheet);
        _clock.Now += TimeSpan.FromHours(1);
        Note(sheet = sheet.With(Action, "refused"));
        Only.Marks.ShouldBe([new CountedMark("arrest", "refused", 60)]);
        Note(sheet.With(Action, null));
        Only.Marks.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_that_was_not_noted_when_it_was_shown_is_noted_at_the_first_press_in_the_week_in_which_it_was_shown()
    {
        var sheet = Shown();
        _clock.Now += TimeSpan.FromDays(7);
        Note(sheet.With(Action, "done"));
        Only.Week.ShouldBe(Week.Of(Some.TuesdayMorning));
    }

    [Fact]
    public void A_card_from_before_counting_is_counted_when_it_is_pressed_and_no_time_is_made_up()
    {
        Note((Shown() with { ShownAt = null }).With(Action, "done"));
        Only.Marks.ShouldBe([new CountedMark("arrest", "done", null)]);
    }

    [Fact]
    public void Once_its_week_is_closed_a_list_changes_no_more_and_none_is_added()
    {
        var (noted, late) = (Shown(), Shown());
        Note(noted);
        _clock.Now = new DateTimeOffset(2026, 12, 6, 23, 59, 59, TimeSpan.Zero);
        Note(noted.With(Action, "done"));
        Only.Marks.Count.ShouldBe(1);
        _clock.Now += TimeSpan.FromSeconds(1);
        Note(noted.With(Action, "later"));
        Note(late.With(Action, "done"));
        Only.Marks.ShouldHaveSingleItem().State.ShouldBe("done");
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    public void A_forged_time_counts_in_no_other_week(long shownAt)
    {
        Note((Shown() with { ShownAt = shownAt }).With(Action, "done"));
        _store.Read().Lists.ShouldAllBe(l => l.Week == Week.Of(Some.TuesdayMorning));
    }

    [Fact]
    public void Nothing_is_kept_but_known_moments_and_their_actions()
    {
        var sheet = Shown("arrest", "arrest");
        Note(sheet with { States = new Dictionary<string, string> { ["Jayden Smith"] = "done", ["missing.who"] = "done", [Action] = "done" } });
        Only.Moments.ShouldBe(["arrest"]);
        Only.Marks.ShouldHaveSingleItem();
        Encoding.UTF8.GetString(KeptBytes.Of(_state)).ShouldNotContain("Jayden");
    }

    [Fact]
    public void The_id_on_the_card_does_not_stand_in_the_file()
    {
        var sheet = Shown();
        Note(sheet);
        Encoding.UTF8.GetString(KeptBytes.Of(_state)).ShouldNotContain(sheet.Id);
    }

    [Fact]
    public void Another_card_of_the_same_list_changes_only_what_is_pressed_on_it()
    {
        var sheet = Shown();
        Note(sheet);
        Note(sheet.With(Action, "done"));
        Note(sheet.With("arrest.where-now", "later"), "arrest.where-now");
        Only.Marks.Select(m => m.State).Order().ShouldBe(["done", "later"]);
    }

    [Fact]
    public void The_same_list_is_known_after_a_restart_and_counts_as_another_where_the_keys_were_lost()
    {
        var sheet = Shown();
        Note(sheet);
        new MomentTally(Store(), NullLogger<MomentTally>.Instance).Note(sheet.With(Action, "done"), Action, Some.Assistant.Knowledge);
        Only.Marks.ShouldHaveSingleItem();
        Directory.Delete(_state.KeyFolder, recursive: true);
        new MomentTally(Store(), NullLogger<MomentTally>.Instance).Note(sheet, null, Some.Assistant.Knowledge);
        _store.Read().Lists.Count.ShouldBe(2);
    }

    [Fact]
    public void No_plain_hash_of_the_id_leads_to_the_list()
    {
        var sheet = Shown();
        Note(sheet);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sheet.Id)));
        _database.Read(c => c.QuerySingle<string>("SELECT list FROM moment_list")).ShouldNotBe(hash);
    }

    [Fact]
    public void Weeks_are_forgotten_whole_and_nothing_is_kept_longer_than_the_days_that_are_set()
    {
        var monday = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        _clock.Now = monday;
        Note(Shown().With(Action, "done"));
        _clock.Now = monday.AddDays(6);
        Note(Shown());
        _store.Forget(monday.AddDays(366).AddSeconds(-1)).ShouldBe(0);
        _store.Read().Lists.Count.ShouldBe(2);
        _store.Forget(monday.AddDays(366)).ShouldBe(2);
        _store.Read().Lists.ShouldBeEmpty();
        _database.Read(c => c.QuerySingle<int>("SELECT count(*) FROM moment_mark")).ShouldBe(0);
    }

    [Fact]
    public void Counting_began_in_the_week_of_the_first_start_and_a_later_start_does_not_change_it()
    {
        _clock.Now += TimeSpan.FromDays(30);
        Store().Read().Since.ShouldBe(Week.Of(Some.TuesdayMorning));
    }

    [Fact]
    public void A_fault_of_the_store_is_not_the_fault_of_the_answer()
    {
        _database.Write(c => c.Execute("DROP TABLE moment_list"));
        Should.NotThrow(() => Note(Shown()));
    }
}
