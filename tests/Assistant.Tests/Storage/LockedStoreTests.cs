using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Tests.Storage;

/// <summary>Another program holds the database while people write. LOCK_SECONDS says for how long, LOCK_LOG where it is noted.</summary>
public sealed class LockedStoreTests : IAsyncLifetime
{
    private readonly ChannelSimulator _channel = new() { Options = Some.Options with { State = Some.Options.State with { PostgreSql = "" } } };

    public Task InitializeAsync() => _channel.InitializeAsync();

    public Task DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task While_the_database_is_held_questions_are_answered_nothing_fails_and_all_goes_on_afterwards()
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("LOCK_SECONDS") ?? "1", CultureInfo.InvariantCulture);
        var (sent, longest, isHeld) = (0, TimeSpan.Zero, true);
        using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _channel.Options.State.File, Pooling = false }.ToString());
        other.Open();
        other.Execute("BEGIN EXCLUSIVE");
        var held = Task.Delay(TimeSpan.FromSeconds(seconds));
        var people = Enumerable.Range(0, 4).Select(async person =>
        {
            var chat = ChannelSimulator.NewConversation();
            while (Volatile.Read(ref isHeld))
            {
                var asked = Stopwatch.StartNew();
                (await _channel.PostAsync(Some.Message(person % 2 == 0 ? "what is a reachable moment" : "start screening", chat, _channel.ServiceUrl))).StatusCode.ShouldBe(HttpStatusCode.OK);
                lock (_channel) (sent, longest) = (sent + 1, asked.Elapsed > longest ? asked.Elapsed : longest);
            }
            return chat;
        }).ToList();
        await held;
        other.Execute("ROLLBACK");
        Volatile.Write(ref isHeld, false);
        var said = (await Task.WhenAll(people)).SelectMany(_channel.Wire).ToList();
        var (answered, refused) = (said.Count(j => j.Contains("[1]", StringComparison.Ordinal)), said.Count(j => j.Contains("Nothing you did before is lost", StringComparison.Ordinal)));
        answered.ShouldBeGreaterThan(0);
        using var soon = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await _channel.Assistant.GetStringAsync("/health/ready", soon.Token)).Contains("\"ready\"", StringComparison.Ordinal)) await Task.Yield();
        JsonSerializer.Serialize(await _channel.SayAsync("what is a reachable moment"), TeamsJson.Wire.Activity).ShouldContain("Reference ");
        Note($"held for {seconds} s: {sent} messages, {answered} questions answered, {refused} refused in plain words, 0 of them 5xx, the longest took {longest.TotalSeconds:0.0} s; ready afterwards");
    }

    private static void Note(string line)
    {
        if (Environment.GetEnvironmentVariable("LOCK_LOG") is { Length: > 0 } log) File.AppendAllText(log, $"{line}\n");
    }
}
