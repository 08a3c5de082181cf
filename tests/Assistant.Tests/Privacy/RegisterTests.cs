using System.Text.Json;
using Assistant.Commands;
using Assistant.Storage;
using Assistant.Storage.Register;
using Assistant.Tests.Messages;
using Dapper;

namespace Assistant.Tests.Privacy;

/// <summary>What is kept of people: every column is in the register, what is shown is what is erased. On both engines.</summary>
public sealed class RegisterTests
{
    private const string Person = "29:register-somebody";

    private static readonly Dictionary<string, string> Columns = DataRegister.Tables.ToDictionary(t => t.Name, t => t.Columns);

    [Fact]
    public void Every_table_and_column_that_is_made_is_in_the_register_and_no_other()
    {
        var database = new StateDatabase(Some.Options.State);
        var made = database.Read(c => c.Query<(string Table, string Column)>(database.Engine.IsShared
            ? "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name <> 'rowid'"
            : "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'").ToList());
        made.Select(m => $"{m.Table}.{m.Column}").Order().ShouldBe(Columns.SelectMany(t => t.Value.Split(' ').Select(c => $"{t.Key}.{c}")).Order());
    }

    [Fact]
    public void Every_table_is_in_the_privacy_document_with_how_long_it_is_kept()
    {
        var document = File.ReadAllText(Path.Combine(Checkout.Content.Root, "docs", "privacy.md"));
        foreach (var table in DataRegister.Tables) document.ShouldContain($"| `{table.Name}` | {table.What} | {table.HowLong} |");
    }

    [Fact]
    public async Task What_is_exported_of_one_person_is_erased_and_a_second_export_is_empty_and_nobody_else_loses_anything()
    {
        var channel = new ChannelSimulator();
        await channel.InitializeAsync();
        try
        {
            await FillAsync(channel, Person);
            await FillAsync(channel, "29:register-other");
            var other = Export(channel, "29:register-other");
            other.Count.ShouldBeGreaterThan(3);
            Export(channel, Person).Select(t => t.Table).ShouldBe(other.Select(t => t.Table));
            DataCommand.Erase(Person, channel.Options.State, TimeProvider.System, new StringWriter()).ShouldBe(0);
            Export(channel, Person).ShouldBeEmpty();
            Export(channel, "29:register-other").Select(t => $"{t.Table} {t.Rows}").ShouldBe(other.Select(t => $"{t.Table} {t.Rows}"));
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_was_done_under_an_id_of_Entra_is_found_by_the_channels_id_too_and_the_other_way_round()
    {
        var channel = new ChannelSimulator();
        await channel.InitializeAsync();
        try
        {
            var chat = ChannelSimulator.NewConversation();
            await channel.PostAsync(Some.Message("what is a reachable moment", chat, channel.ServiceUrl) with { From = new() { Id = "29:two-ids", AadObjectId = "5e0c1a52-6f5b-4c7e-9e3e-7b9f6a0c1111" } });
            Export(channel, "29:two-ids").Select(t => t.Table).ShouldContain("delivery");
            Export(channel, "5e0c1a52-6f5b-4c7e-9e3e-7b9f6a0c1111").Select(t => t.Table).ShouldContain("conversation");
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    private static async Task FillAsync(ChannelSimulator channel, string person)
    {
        var chat = ChannelSimulator.NewConversation();
        foreach (var text in new[] { "what is a reachable moment", "start screening", "quiz", "he was arrested last night" })
            await channel.PostAsync(Some.Message(text, chat, channel.ServiceUrl) with { From = new() { Id = person } });
        var key = Conversations.PersonKey.Of(person);
        new StateDatabase(channel.Options.State).Write(c => c.Execute("""
            INSERT INTO screening (id, owner, conversation, edition, revision, active, sealed, expires) VALUES (@screening, @key, @chat, 'e', 0, 0, @sealed, 4000000000);
            INSERT INTO kept (id, owner, conversation, revision, sealed, expires) VALUES (@moment, @key, @chat, 0, @sealed, 4000000000);
            INSERT INTO reminder VALUES (@moment, 'd', 1, 1, 'waiting', 0, 0);
            INSERT INTO quiz_paper (id, owner, conversation, edition, revision, active, sealed, expires) VALUES (@paper, @key, @chat, 'e', 0, 0, @sealed, 4000000000);
            INSERT INTO quiz_run (id, code, owner, conversation, edition, scenario, revision, open, sealed, expires) VALUES (@run, @run, @key, @chat, 'e', 's', 0, 0, @sealed, 4000000000);
            INSERT INTO question VALUES (@question, @key, 'Asked', 0, @sealed, 1, 4000000000);
            INSERT INTO question_sending VALUES (@question, 'Question', 4000000000, 0, 0, 'sent');
            INSERT INTO feedback (answer, reaction, words, at) SELECT reference, 'dislike', 'too long', 1 FROM delivery WHERE person = @key;
            """, new { key, chat, @sealed = new byte[] { 1, 2, 3 }, screening = Id(), moment = Id(), paper = Id(), run = Id(), question = Id() }));
    }

    private static string Id() => Guid.NewGuid().ToString("N");

    private static List<(string Table, int Rows)> Export(ChannelSimulator channel, string person)
    {
        var output = new StringWriter();
        DataCommand.Export(person, null, channel.Options.State, TimeProvider.System, output).ShouldBe(0);
        using var json = JsonDocument.Parse(output.ToString());
        return [.. json.RootElement.GetProperty("kept").EnumerateArray().Select(t => (t.GetProperty("table").GetString()!, t.GetProperty("rows").GetArrayLength()))];
    }
}
