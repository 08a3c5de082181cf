using Assistant.Conversations;
using Assistant.Storage;
using Assistant.Tests;
using Dapper;

namespace Assistant.PostgresTests;

/// <summary>What nodes that share a database take from each other, and what they leave.</summary>
public sealed class NodeTests
{
    private readonly StateOptions _options = Some.Options.State;
    private readonly StateDatabase _database;
    private readonly Nodes _first, _second;

    public NodeTests()
    {
        _database = new StateDatabase(_options);
        (_first, _second) = (new Nodes(_database, _options), new Nodes(_database, _options));
        if (!_database.Engine.IsShared) return;
        _first.Beat();
        _second.Beat();
    }

    private void End(Nodes node) => _database.Write(c => c.Execute("UPDATE node SET seen = seen - 60000 WHERE run = @Run", new { node.Run }));

    [Fact]
    public void What_one_node_has_in_hand_another_gets_when_it_is_let_go()
    {
        using (new Claims(_first).Take("a reminder").ShouldNotBeNull()) new Claims(_second).Take("a reminder").ShouldBeNull();
        new Claims(_second).Take("a reminder").ShouldNotBeNull();
    }

    [Fact]
    public void What_a_node_had_that_ended_is_anybodys_when_its_lease_has_run_out()
    {
        new Claims(_first).Take("a reminder").ShouldNotBeNull();
        new Claims(_second).Take("a reminder").ShouldBeNull();
        End(_first);
        new Claims(_second).Take("a reminder").ShouldNotBeNull();
    }

    [Fact]
    public void Of_many_nodes_that_reach_for_the_same_thing_one_gets_it()
    {
        var nodes = Enumerable.Range(0, 12).Select(_ => new Nodes(_database, _options)).ToList();
        foreach (var node in nodes) node.Beat();
        var taken = 0;
        Parallel.ForEach(nodes, node =>
        {
            if (node.Take("a notice")) Interlocked.Increment(ref taken);
        });
        taken.ShouldBe(1);
    }

    [Fact]
    public void An_activity_in_the_hand_of_a_node_is_not_taken_up_and_is_a_repeat_once_that_node_has_ended()
    {
        var (first, second) = (new HandledActivities(_database, TimeProvider.System, _first), new HandledActivities(_database, TimeProvider.System, _second));
        var activity = Some.Message("hello", "c", "http://127.0.0.1:9/");
        first.Take(activity).ShouldBe(Claim.New);
        second.Take(activity).ShouldBe(Claim.Elsewhere);
        End(_first);
        second.Take(activity).ShouldBe(Claim.Repeat);
        second.Finish(activity);
        first.Take(activity).ShouldBe(Claim.Done);
    }

    [Fact]
    public void Three_nodes_that_start_together_make_the_tables_once()
    {
        var options = Some.Options.State;
        Parallel.For(0, 3, _ => new StateDatabase(options));
        new StateDatabase(options).Read(c => c.Query<long>("SELECT version FROM schema_version ORDER BY version").ToList()).ShouldBe([.. Enumerable.Range(1, StateSchema.Versions.Count).Select(v => (long)v)]);
    }

    [Fact]
    public void Of_what_many_reckon_from_the_same_row_at_once_nothing_is_lost()
    {
        _database.Write(c => c.Execute("INSERT INTO recall_planned VALUES ('sum'); INSERT INTO node (run, seen) VALUES ('count', 0)"));
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ => _database.Together((connection, transaction) =>
        {
            var now = connection.ExecuteScalar<long>("SELECT seen FROM node WHERE run = 'count'", transaction: transaction);
            return connection.Execute("UPDATE node SET seen = @next WHERE run = 'count'", new { next = now + 1 }, transaction);
        }));
        _database.Read(c => c.ExecuteScalar<long>("SELECT seen FROM node WHERE run = 'count'")).ShouldBe(60);
    }

    [Fact]
    public void A_node_with_other_keys_does_not_start()
    {
        var host = Some.Assistant;
        new SharedFolders(_database, new StateSeal(_options), host).Demand();
        var other = _options with { KeyFolder = Directory.CreateTempSubdirectory("keys-").FullName };
        Should.Throw<InvalidOperationException>(() => new SharedFolders(_database, new StateSeal(other), host).Demand()).Message.ShouldContain("State:KeyFolder");
    }
}
