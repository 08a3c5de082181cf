using System.Globalization;
using Assistant.Benchmarks;
using Assistant.Benchmarks.Fuzzing;
using Assistant.Benchmarks.Load;
using Assistant.Benchmarks.Search;
using BenchmarkDotNet.Running;

if (args is ["percentiles"]) Percentiles.Print(Console.Out);
else if (args is ["quiz"]) await QuizAnswers.PrintAsync(Console.Out);
else if (args is ["adding"]) await Adding.PrintAsync(Console.Out);
else if (args is ["commits"]) Commits.Print(Console.Out);
else if (args is ["ready"]) await Ready.PrintAsync(Console.Out);
else if (args is ["fuzz", .. var what]) return FuzzRun.Print(what, Console.Out);
else if (args is ["load", .. var load]) await LoadBenchmark.PrintAsync(LoadOptions.Read(load), Console.Out, Console.Error);
else if (args is ["load-echo"]) await EchoServer.RunAsync(Console.Out);
else if (args is ["search", .. var how]) SearchBenchmark.Print(SearchOptions.Read(how), Console.Out, Console.Error);
else if (args is ["search-peer", var peer, var passages]) PeerChild.Run(peer, int.Parse(passages, CultureInfo.InvariantCulture));
else BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
return 0;
