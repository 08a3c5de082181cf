using System.CommandLine;
using System.Diagnostics;
using Assistant.Models;
using Assistant.Models.Chat;
using Assistant.Models.Writing;
using Assistant.Storage;

namespace Assistant.Commands;

/// <summary><c>doctor</c>: looks at each part that a site sets up, says what is well and how to mend what is not.</summary>
public static class DoctorCommand
{
    private const int Calls = 3;

    // What a model is asked here speaks of nothing and nobody.
    private const string Sample = "Question: When is the form sent?\n\nPASSAGES\n[1] A made-up procedure\nThe form is sent on Monday. It is read on Tuesday.\nEND";

    public static Command Create(Func<AssistantHost> host)
    {
        var mend = new Option<bool>("--mend") { Description = "Mend what can be mended without losing anything: a damaged database is set aside under a dated name." };
        var command = new Command("doctor", "Look at the parts that this site has set up: knowledge, store, keys, language model.") { mend };
        command.SetAction((result, cancellationToken) => RunAsync(host(), ModelServices.Read(SiteSettings.Configuration(host().Content)), DataCommand.Options(), result.InvocationConfiguration.Output, cancellationToken, result.GetValue(mend)));
        return command;
    }

    /// <summary>0 where all is well, 1 where something is not.</summary>
    public static async Task<int> RunAsync(AssistantHost host, ChatModelOptions model, StateOptions state, TextWriter output, CancellationToken cancellationToken, bool mends = false)
    {
        output.WriteLine($"knowledge  well: {host.Knowledge.Catalogue.Sources.Count} sources, {host.Knowledge.Documents.Count} documents, {host.Knowledge.Notes.Count} notes");
        var store = StoreDoctor.Look(state, mends, host.Time, output);
        return await ModelAsync(model, host, output, cancellationToken) && store ? 0 : 1;
    }

    private static async Task<bool> ModelAsync(ChatModelOptions options, AssistantHost host, TextWriter output, CancellationToken cancellationToken)
    {
        if (!options.IsOn)
        {
            output.WriteLine("model      none is set up; answers go out as they are found (docs/models.md)");
            return true;
        }
        if (options.Problems().ToList() is { Count: > 0 } problems)
        {
            foreach (var problem in problems) output.WriteLine($"model      ill: {problem}");
            return false;
        }
        using var model = ModelServices.Create(options with { Retries = 0 }, host.Time);
        var (first, whole, sentences) = (new List<double>(), new List<double>(), 0);
        try
        {
            for (var call = 0; call < Calls; call++)
            {
                var (start, began, reader) = (Stopwatch.GetTimestamp(), (double?)null, new DraftReader());
                await foreach (var piece in model.ReplyAsync(host.Knowledge.Prompts.Answer, Sample, cancellationToken))
                {
                    began ??= Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    sentences += reader.Read(piece).Count;
                }
                first.Add(began ?? Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            output.WriteLine($"model      ill: {options.Model} at {new Uri(options.Endpoint).Host}: {ModelFault.Of(e)}. {Advice(ModelFault.Of(e))}");
            return false;
        }
        output.WriteLine($"model      {(sentences > 0 ? "well" : "ill")}: {options.Model} at {new Uri(options.Endpoint).Host}, first words after {Median(first):0} ms, whole reply after {Median(whole):0} ms (median of {Calls}); a reader waits {options.Within.TotalMilliseconds:0} ms at most");
        if (sentences == 0) output.WriteLine("           It answered, and not one sentence came in the form that knowledge/prompts/answer.md asks for. Try a larger model.");
        if (Median(whole) > options.Within.TotalMilliseconds) output.WriteLine("           Most of its replies would come too late. Raise Models:Chat:Within, or take a faster model.");
        return sentences > 0;
    }

    private static string Advice(string fault) => fault switch
    {
        "refused with 401" or "refused with 403" => "Check the key or the identity.",
        "refused with 404" => "Check the model's name, with Azure the deployment's, and that the address ends with /v1/.",
        "refused with 429" => "Its own limit is reached. Wait, or raise it with its provider.",
        _ when fault.StartsWith("not reached", StringComparison.Ordinal) => "Check the address, and whether this server may reach it.",
        _ => "Try again in a while.",
    };

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
