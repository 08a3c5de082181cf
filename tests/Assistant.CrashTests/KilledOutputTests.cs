using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using Assistant.CrashTests.Core;
using Assistant.CrashTests.Screening;
using Assistant.Teams;
using Assistant.Tests.Privacy;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;

namespace Assistant.CrashTests;

/// <summary>The assistant as a process is killed amid what people type: what it wrote, and what lies in its folders then, tells nothing of it.</summary>
[Collection(nameof(CrashRun))]
public sealed class KilledOutputTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static readonly string[] Forms =
    [
        "what do I do about {0} after an NRM decision", "my pupil {0} was arrested last night", "start live screening", "{0}", "no", "quiz", "b because {0}",
        "ask a person", "remind me about {0}", "he has a knife and {0} is outside now", "{0} Smith born 3/4/2010 of 14 {0} Road",
    ];

    [Fact]
    public async Task Nothing_that_was_typed_is_in_what_a_killed_process_wrote_or_left_in_the_open()
    {
        var (canaries, heard, refused, calls) = (new Canaries(), new ConcurrentQueue<string>(), new TaskCompletionSource(), 0);
        await using var world = await World.MakeAsync(ScreeningWorkload.Content);
        world.Settings["Logging__LogLevel__Default"] = "Trace";
        world.Settings["State__AnswerWithin"] = "00:00:00.05";
        // The channel refuses every third answer, which is something to write about.
        world.Channel.LetsInAsync = _ => Interlocked.Increment(ref calls) % 3 == 0 ? throw new BadHttpRequestException("", StatusCodes.Status403Forbidden) : Task.CompletedTask;
        for (var kill = 0; kill < 2; kill++)
        {
            using var victim = Victim.Start(world);
            victim.Heard = line =>
            {
                heard.Enqueue(line);
                if (line.Contains("could not be", StringComparison.Ordinal)) refused.TrySetResult();
            };
            await victim.ListensAsync();
            var posting = Enumerable.Range(0, 120).Select(i => PostAsync(victim, Says(world, i % 12, canaries.Fill(Forms[i % Forms.Length])))).ToList();
            posting.Add(PostAsync(victim, $"{{\"type\":\"{canaries.Next()}\",\"text\":\"{canaries.Next()}"));
            // The first goes amid its answers, the second after them.
            if (kill == 0) await Task.WhenAny(posting);
            else await Task.WhenAll([.. posting, refused.Task.WaitAsync(Soon)]);
            victim.Kill();
            await victim.GoneAsync();
            await Task.WhenAll(posting);
        }
        var (said, left) = (string.Join('\n', heard), Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(world.Content.Root, StringComparison.Ordinal)).ToList());
        output.WriteLine($"{canaries.Planted} canaries, {heard.Count} lines of two killed processes, {left.Count} files left: {Canaries.FoundIn(said).Count + left.Count(f => Canaries.FoundIn(Encoding.Latin1.GetString(File.ReadAllBytes(f))).Count > 0)} found");
        Canaries.FoundIn(said).ShouldBeEmpty();
        left.ShouldContain(world.State.File);
        foreach (var file in left) Canaries.FoundIn(Encoding.Latin1.GetString(File.ReadAllBytes(file))).ShouldBeEmpty(file);
    }

    private static Activity Says(World world, int person, string text) => new Sender($"{person}", world.Channel.ServiceUrl).Types(text);

    private static Task PostAsync(Victim victim, Activity activity) => SendAsync(victim, JsonContent.Create(activity, TeamsJson.Wire.Activity));

    private static Task PostAsync(Victim victim, string body) => SendAsync(victim, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task SendAsync(Victim victim, HttpContent body)
    {
        try
        {
            using var response = await victim.Http.PostAsync("/api/messages", body);
        }
        catch (HttpRequestException)
        {
            // It was killed meanwhile.
        }
    }
}
