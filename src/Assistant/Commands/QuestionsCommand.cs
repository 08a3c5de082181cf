using System.CommandLine;
using System.Security.Cryptography;
using Assistant.Knowledge;
using Assistant.Models;
using Assistant.Models.Chat;
using Assistant.Models.Proposals;
using Assistant.Retrieval;
using Assistant.Sources.Changes;

namespace Assistant.Commands;

/// <summary><c>questions propose|accept ID</c>: questions that lead to a document's passages, proposed by a model and accepted by a person.</summary>
public static class QuestionsCommand
{
    public static Command Create(Func<AssistantHost> host)
    {
        var id = new Argument<string>("id") { Description = "The id of a document that this site has added." };
        var propose = new Command("propose", "Let the language model propose questions for each passage, into a file for a person to read.") { id };
        propose.SetAction((result, cancellationToken) => ProposeAsync(host(), result.GetValue(id)!, ModelServices.Read(SiteSettings.Configuration(host().Content)), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellationToken));
        var accept = new Command("accept", "Search with the questions that are left in that file.") { id };
        accept.SetAction((result, cancellationToken) => AcceptAsync(host(), result.GetValue(id)!, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellationToken));
        return new Command("questions", "Questions that lead to the passages of an added document.") { propose, accept };
    }

    public static async Task<int> ProposeAsync(AssistantHost host, string id, ChatModelOptions options, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (host.Knowledge.Documents.FirstOrDefault(d => d.Source.Id == id) is not { } document) return Refuse(errors, $"There is no document '{id}'. 'assistant add' names the id of what it takes in; /sources lists them all.");
        if (!options.IsOn || options.Problems().Any()) return Refuse(errors, options.IsOn ? string.Join(Environment.NewLine, options.Problems()) : "No language model is set up. Set Models__Chat__Endpoint and its neighbours (docs/models.md).");
        var path = Path.Combine(host.Content.Site, ExpansionReader.Proposed, $"{id}.yaml");
        if (File.Exists(path)) return Refuse(errors, $"{path} is there already. Accept it, or delete it to have new ones proposed.");
        using var model = ModelServices.Create(options, host.Time);
        try
        {
            var (file, questions, without) = await new ProposedQuestions(model, host.Knowledge).WriteAsync(document, (done, all) => output.WriteLine($"{done} of {all} passages"), cancellationToken);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file, cancellationToken);
            output.WriteLine($"{questions} questions are proposed in {path}; {without} passages have none. Nothing is searched with them yet. Read it, delete what does not fit, then: assistant questions accept {id}");
            return 0;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Refuse(errors, $"The language model could not be asked: {ModelFault.Of(e)}. Nothing was written. 'assistant doctor' looks for the reason.", 1);
        }
    }

    public static async Task<int> AcceptAsync(AssistantHost host, string id, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var (proposed, accepted) = (Path.Combine(host.Content.Site, ExpansionReader.Proposed, $"{id}.yaml"), Path.Combine(host.Content.Site, ExpansionReader.Accepted, $"{id}.yaml"));
        if (!File.Exists(proposed)) return Refuse(errors, $"There is no {proposed}. 'assistant questions propose {id}' writes it.");
        var problems = new ProblemList();
        var entries = ExpansionReader.ReadFile(proposed, await File.ReadAllTextAsync(proposed, cancellationToken), problems);
        var chunks = host.Knowledge.Documents.Where(d => d.Source.Id == id).SelectMany(d => d.Chunks).ToDictionary(c => c.Id);
        foreach (var entry in entries)
        {
            if (!chunks.TryGetValue(entry.Id, out var chunk) || chunk.Hash != entry.Hash) problems.Add(entry.File, entry.Line, $"The document has no passage '{entry.Id}' with these words.", "Have questions proposed anew.");
            foreach (var question in entry.Questions)
                if (ProposedQuestions.Problem(question.Text, host.Knowledge) is { } problem) problems.Add(entry.File, entry.Line, problem, "Mend the question, or delete its line.");
        }
        if (entries.Sum(e => e.Questions.Count) == 0) problems.Add(proposed, 1, "No question is left.", "Delete the file.");
        if (problems.All.Count > 0)
        {
            foreach (var problem in problems.All) await errors.WriteLineAsync($"{problem}");
            return 1;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(accepted)!);
        var count = entries.Sum(e => e.Questions.Count);
        // Nothing is searched with them before the trail says so.
        if (await RecordAsync(host, id, proposed, count, cancellationToken) is { Change: null } refused)
            return Refuse(errors, refused.Fault is { } fault ? host.Knowledge.Words[WordsId.Of(fault)] : $"There is no {proposed} any more.", 1);
        File.Move(proposed, accepted, overwrite: true);
        await output.WriteLineAsync($"{count} questions lead to {id} now. They are searched and never shown. To take them back, delete {accepted}.");
        return 0;
    }

    private static Task<ChangeResult> RecordAsync(AssistantHost host, string id, string proposed, int count, CancellationToken cancellationToken)
    {
        var words = host.Knowledge.Words;
        return new ChangeRecorder(host, new ChangeJournal(host.Content, host.Time)).RecordAsync(_ => !File.Exists(proposed) ? null : new Intended(ChangeKind.Questions, id, words["adding.by-terminal"], words.Text("trail.questions-why", ("count", $"{count}")))
        {
            Fields = new Dictionary<string, string> { ["questions"] = $"{count}", ["questions-sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(proposed))) },
        }, cancellationToken);
    }

    private static int Refuse(TextWriter errors, string why, int code = 2)
    {
        errors.WriteLine(why);
        return code;
    }
}
