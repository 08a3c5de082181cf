using System.Diagnostics;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.CrashTests.Core;
using Assistant.Screening.Drafts;

namespace Assistant.CrashTests.Screening;

/// <summary>Eight people go through live and practice screenings at once, half by buttons, half in words, and do what people do with drafts.</summary>
internal sealed class ScreeningWorkload : IWorkload
{
    public const string Content = "Content/Screening";

    private const int People = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90), Between = TimeSpan.FromMilliseconds(10);

    private readonly World _world;
    private readonly Lazy<KeptDrafts> _kept;
    private readonly List<Practitioner> _people;
    private readonly Tally _tally;

    /// <param name="world">Where it happens.</param>
    /// <param name="promises">Whether the assistant acknowledges at once what it has not answered yet, and answers it later.</param>
    /// <param name="tally">Counts what is done.</param>
    /// <param name="random">Decides what is done.</param>
    public ScreeningWorkload(World world, bool promises, Tally tally, Random random)
    {
        (_world, _tally) = (world, tally);
        world.Settings["Screening__FreeText"] = "true";
        if (promises) world.Settings["State__AnswerWithin"] = "00:00:00.020";
        var assistant = AssistantHost.Start(world.Content, site: new SiteOptions { ShowDrafts = true });
        _kept = new Lazy<KeptDrafts>(() => new KeptDrafts(world, assistant));
        _people = [.. Enumerable.Range(0, People).Select(i => new Practitioner($"person-{i}", i % 2 == 0 ? 95 : 8, world.Channel, assistant.Knowledge, tally, new Random(random.Next())))];
    }

    public IReadOnlyList<string> InFlight => [.. _people.Select(p => p.Flight).OfType<Flight>().Select(f => f.Move.Twin is null ? f.Move.What : $"{f.Move.What} twice")];

    public Task DriveAsync(IRun run) => Task.WhenAll(_people.Select(p => p.DriveAsync(run)));

    public async Task RedeliverAsync(IRun run)
    {
        // What the assistant had promised it does by itself, and first.
        for (var began = Stopwatch.StartNew(); _kept.Value.Promised > 0; await Task.Delay(Between))
        {
            if (run.WasKilled) return;
            if (began.Elapsed > LongestWait) throw new CrashException("What was acknowledged before the crash is not answered after it.");
        }
        await Task.WhenAll(_people.Select(p => p.RedeliverAsync(run)));
    }

    public IReadOnlyList<string> Compare() => [.. _people.Select(Compare).OfType<string>(), .. _kept.Value.Faults()];

    private string? Compare(Practitioner person)
    {
        var kept = _kept.Value.Of(person.Sender);
        _tally.Add("drafts compared", kept.Count);
        _tally.Add("answers compared", kept.Sum(k => k.Draft?.Session.Answers.Count ?? 0));
        if (kept.FirstOrDefault(k => k.Draft is null) is { Id: { } id }) return $"{person.Sender.Id}: the draft {id} cannot be opened";

        var (asBefore, _) = Match(person.Now, kept);
        if (person.Flight is not { } flight) return asBefore is null ? null : $"{person.Sender.Id}: {asBefore}";
        var (asAfter, after) = Match(flight.Move.After, kept);
        // Once it was kept, or its answer was sent, it has to stay.
        var isKnown = flight.WasDone || _world.Channel.AnswersTo(flight.Move.Activity.Id!).Count > 0;
        if (asAfter is not null && (asBefore is not null || isKnown)) return $"{person.Sender.Id}, '{flight.Move.What}' on its way{(isKnown ? " and known to be done" : "")}: {asBefore}; or, if it is done: {asAfter}";
        person.Found(asAfter is null ? after : null, asBefore is null);
        return null;
    }

    // Each expected draft by its id; one that has not told its id yet is the one that is left.
    private static (string? Difference, ExpectedDrafts Named) Match(ExpectedDrafts expected, IReadOnlyList<(string Id, ScreeningDraft? Draft, bool IsActive)> kept)
    {
        var strange = kept.Where(k => expected.All.All(d => d.Id != k.Id)).ToList();
        var named = strange is [var one] ? expected.Named(one.Id) : expected;
        if (kept.Count != named.All.Count || named.All.Exists(d => kept.All(k => k.Id != d.Id))) return ($"{kept.Count} drafts, not {named.All.Count}, {strange.Count} of them unknown", named);
        var pairs = named.All.Join(kept, d => d.Id, k => k.Id, (d, k) => (k.Id, Difference: d.DifferenceTo(k.Draft!, k.IsActive)));
        return (pairs.Where(p => p.Difference is not null).Select(p => $"draft {p.Id}: {p.Difference}").FirstOrDefault(), named);
    }
}
