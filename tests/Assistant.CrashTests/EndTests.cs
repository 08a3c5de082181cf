using System.Net;
using System.Net.Http.Json;
using Assistant.CrashTests.Core;
using Assistant.CrashTests.Screening;
using Assistant.Teams;

namespace Assistant.CrashTests;

/// <summary>The assistant as a process is told to end while turns are in hand.</summary>
[Collection(nameof(CrashRun))]
public sealed class EndTests
{
    private const string Question = "what is a reachable moment";

    // Less than a service manager waits before it kills.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_turn_in_hand_ends_with_its_answer_and_its_200()
    {
        await using var world = await World.MakeAsync(ScreeningWorkload.Content);
        world.Settings["State__AnswerWithin"] = "00:00:12";
        using var victim = await StartAsync(world);
        var (came, opened) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Channel.LetsInAsync = async token =>
        {
            came.TrySetResult();
            await opened.Task.WaitAsync(token);
        };
        var asked = Says(world, 1);
        var answering = PostAsync(victim, asked);
        await came.Task.WaitAsync(Soon);
        var (exitCode, took) = await victim.EndAsync(async () =>
        {
            opened.SetResult();
            (await answering).ShouldBe(HttpStatusCode.OK);
        });
        exitCode.ShouldBe(0);
        took.ShouldBeLessThan(Soon);
        world.Channel.AnswersTo(asked.Id!).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whatever_was_acknowledged_is_answered_or_waits_for_the_next_start()
    {
        await using var world = await World.MakeAsync(ScreeningWorkload.Content);
        // The channel gets its 200 before the answer.
        world.Settings["State__AnswerWithin"] = "00:00:00.05";
        using var victim = await StartAsync(world);
        world.Channel.LetsInAsync = token => Task.Delay(Timeout.Infinite, token);
        var acknowledged = new List<Activity>();
        foreach (var asked in Enumerable.Range(0, 6).Select(i => Says(world, i)))
            if (await PostAsync(victim, asked) == HttpStatusCode.OK) acknowledged.Add(asked);
        acknowledged.Count.ShouldBe(6);

        world.Channel.LetsInAsync = _ => Task.CompletedTask;
        var amid = Enumerable.Range(6, 18).Select(i => Says(world, i)).ToList();
        var posting = amid.ConvertAll(a => PostAsync(victim, a));
        var (exitCode, took) = await victim.EndAsync(() => Task.WhenAll(posting));
        exitCode.ShouldBe(0);
        took.ShouldBeLessThan(Soon);
        acknowledged.AddRange(amid.Where((_, i) => posting[i].Result == HttpStatusCode.OK));

        bool AllAnswered() => acknowledged.TrueForAll(a => world.Channel.AnswersTo(a.Id!).Count > 0);
        var all = new TaskCompletionSource();
        world.Channel.Answered = _ => { if (AllAnswered()) all.TrySetResult(); };
        using var next = await StartAsync(world);
        if (!AllAnswered()) await all.Task.WaitAsync(Soon);
        acknowledged.Where(a => world.Channel.AnswersTo(a.Id!).Count > 2).ShouldBeEmpty();
    }

    private static async Task<Victim> StartAsync(World world)
    {
        var victim = Victim.Start(world);
        await victim.ListensAsync();
        return victim;
    }

    private static Activity Says(World world, int number) => new Sender($"{number}", world.Channel.ServiceUrl).Types(Question);

    // Null where it had closed its door.
    private static async Task<HttpStatusCode?> PostAsync(Victim victim, Activity activity)
    {
        try
        {
            using var response = await victim.Http.PostAsJsonAsync("/api/messages", activity, TeamsJson.Wire.Activity);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
