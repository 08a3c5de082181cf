using Assistant.Tests;
using Assistant.Tests.Messages;
using Assistant.Tests.Storage;

namespace Assistant.PostgresTests;

/// <summary>PostgreSQL is stopped while it is used, and started again.</summary>
public sealed class StoreDownTests
{
    [Fact]
    public async Task While_PostgreSQL_is_stopped_questions_are_answered_and_all_else_says_that_nothing_was_lost()
    {
        using var cluster = PostgresCluster.Create();
        var options = Some.Options;
        var channel = new ChannelSimulator { Options = options with { State = options.State with { PostgreSql = cluster.DatabaseFor("down") } } };
        await channel.InitializeAsync();
        await StoreDownScenarios.RunAsync(channel, () => Task.Run(cluster.Stop), () => Task.Run(cluster.Start));
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task A_node_that_starts_while_PostgreSQL_is_stopped_answers_and_makes_its_tables_when_it_is_back()
    {
        using var cluster = PostgresCluster.Create();
        var options = Some.Options;
        var database = cluster.DatabaseFor("later");
        cluster.Stop();
        var channel = new ChannelSimulator { Options = options with { State = options.State with { PostgreSql = database } } };
        await channel.InitializeAsync();
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync("what is a reachable moment", chat);
        channel.Received(chat)[0].Text!.ShouldContain("[1]");
        cluster.Start();
        while ((await channel.Assistant.GetStringAsync("/health/ready")).Contains("degraded", StringComparison.Ordinal)) await Task.Yield();
        (await channel.SayAsync("what is a reachable moment", chat)).Text!.ShouldContain("Reference ");
        await channel.DisposeAsync();
    }
}
